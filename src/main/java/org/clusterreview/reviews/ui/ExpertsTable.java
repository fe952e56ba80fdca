package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.reviews.ScoringWatch.Reminder;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Tables;
import org.clusterreview.ui.Times;

/** Experts one by one: what each owes, when something last came and on what device, and when he or she was reminded. */
class ExpertsTable extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Instant now;
    private final transient Map<ExpertId, String> seen;
    private final transient Optional<Consumer<ExpertLine>> remind;

    /**
     * @param seen device and time at which each was last at work, in words
     * @param remind empty where nobody may be reminded
     */
    ExpertsTable(
            List<ExpertLine> lines, Instant now, Map<ExpertId, String> seen, Optional<Consumer<ExpertLine>> remind) {
        this.now = now;
        this.seen = seen;
        this.remind = remind;
        addClassNames("work-card", "progress", "experts-progress");
        add(new H2(getTranslation("scoring.experts")));
        NativeTable table = Tables.table(
                getTranslation("scoring.experts"),
                List.of(
                        getTranslation("scoring.expert"),
                        getTranslation("scoring.submitted"),
                        getTranslation("scoring.marked"),
                        getTranslation("scoring.last-saved"),
                        getTranslation("scoring.last-seen"),
                        getTranslation("scoring.last-reminded")));
        NativeTableBody body = table.addBody();
        lines.forEach(line -> body.add(row(line)));
        add(Tables.scrolled(table));
    }

    private NativeTableRow row(ExpertLine line) {
        Span place = new Span(getTranslation(
                line.column().active() ? "scoring.place" : "scoring.place.left",
                line.group(),
                String.valueOf(line.column().seat())));
        place.addClassNames("quiet", "progress-seat");
        NativeTableHeaderCell name =
                new NativeTableHeaderCell(new Span(line.column().name()), place);
        name.getElement().setAttribute("scope", "row");
        return new NativeTableRow(
                name,
                new NativeTableCell(sheets(line)),
                new NativeTableCell(getTranslation("scoring.filled", line.marked(), line.required())),
                new NativeTableCell(saved(line)),
                seen(line),
                new NativeTableCell(reminded(line)));
    }

    private NativeTableCell seen(ExpertLine line) {
        NativeTableCell cell = new NativeTableCell(seen.getOrDefault(line.expert(), MarkWords.NONE));
        cell.addClassName("last-seen");
        return cell;
    }

    private Component sheets(ExpertLine line) {
        String count = getTranslation("scoring.filled", line.submitted(), line.wanted());
        if (line.owed() == 0) {
            return new StateBadge(Tone.OK, count);
        }
        return line.returned() > 0
                ? new StateBadge(Tone.WARN, getTranslation("scoring.filled.returned", count, line.returned()))
                : new StateBadge(Tone.TODO, count);
    }

    private Component saved(ExpertLine line) {
        String at = line.lastSaved().map(Times::minute).orElseGet(() -> getTranslation("scoring.nothing-yet"));
        if (!line.isSilent(now)) {
            return new Span(at);
        }
        String silence = line.lastSaved()
                .map(since -> getTranslation("scoring.silent", length(since)))
                .orElseGet(() -> getTranslation("scoring.nothing-yet"));
        StateBadge badge = new StateBadge(Tone.WARN, silence);
        if (line.lastSaved().isEmpty()) {
            return badge;
        }
        Div both = new Div(new Span(at), badge);
        both.addClassName("silent");
        return both;
    }

    private String length(Instant since) {
        Duration silent = Duration.between(since, now);
        return silent.toDays() > 0
                ? getTranslation("scoring.silent.days", silent.toDays(), silent.toHoursPart())
                : getTranslation("scoring.silent.hours", silent.toHours());
    }

    private Component reminded(ExpertLine line) {
        Div cell = new Div();
        cell.addClassName("reminded");
        line.reminded().ifPresent(last -> cell.add(new Span(words(last))));
        remind.filter(act -> line.owed() > 0).ifPresent(act -> {
            Button button = new Button(getTranslation("scoring.remind.short"), click -> act.accept(line));
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            button.setAriaLabel(
                    getTranslation("scoring.remind.one", line.column().name()));
            cell.add(button);
        });
        return cell;
    }

    private String words(Reminder last) {
        return last.by().isEmpty()
                ? Times.minute(last.at())
                : getTranslation("scoring.reminded-by", Times.minute(last.at()), last.by());
    }
}
