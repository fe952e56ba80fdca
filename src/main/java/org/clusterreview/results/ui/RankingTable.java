package org.clusterreview.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.clusterreview.applications.Application;
import org.clusterreview.panels.Group;
import org.clusterreview.results.Numbers;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.engine.SheetLine;
import org.clusterreview.scoring.engine.Status;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.jspecify.annotations.Nullable;

/** The ranking of a group: both results, every expert's total, and which of them were dropped. */
class RankingTable extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Shown shown;
    private final transient Map<String, String> experts;
    private final transient Consumer<String> onSelect;
    private final Map<String, NativeTableRow> rows = new HashMap<>();

    /**
     * @param experts names by seat key; empty while they are masked
     * @param onSelect gets the id of the application whose trace is wanted
     */
    RankingTable(Shown shown, Group group, Map<String, String> experts, Consumer<String> onSelect) {
        this.shown = shown;
        this.experts = Map.copyOf(experts);
        this.onSelect = onSelect;
        Set<String> seats = shown.seats(group);
        NativeTable table = new NativeTable();
        table.addClassNames("table", "ranking-table");
        head(table.getHead().addRow(), seats);
        for (ApplicationResult row : shown.rows(group)) {
            NativeTableRow line = table.getBody().addRow();
            rows.put(row.application(), line);
            row(line, row, seats);
        }
        add(Tables.scrolling(table, getTranslation("result.table", group.name())));
    }

    /** Marks the row whose trace is shown. */
    void mark(String application) {
        rows.forEach((id, row) -> {
            boolean selected = id.equals(application);
            row.setClassName("selected", selected);
            row.getElement().setAttribute("aria-current", String.valueOf(selected));
        });
    }

    private void head(NativeTableRow row, Set<String> seats) {
        Tables.head(row, getTranslation("result.rank"), true);
        Tables.head(row, getTranslation("result.cluster"), false).addClassName("fixed");
        Tables.head(row, getTranslation("result.score"), true);
        Tables.head(row, getTranslation("result.plain"), true);
        Tables.head(row, getTranslation("result.valid"), true);
        for (String seat : seats) {
            var cell = Tables.head(row, Seats.name(this, seat), true);
            String expert = experts.get(seat);
            if (expert != null) {
                Div name = new Div(expert);
                name.addClassName("expert-name");
                cell.add(name);
            }
        }
    }

    private void row(NativeTableRow line, ApplicationResult row, Set<String> seats) {
        Score score = row.score();
        Integer rank = row.rank();
        Tables.number(line, rank == null ? "–" : rank.toString()).addClassName("rank");
        Tables.rowHead(line, name(row), place(row), state(row)).addClassName("fixed");
        Tables.number(line, score == null ? "–" : score.published().toPlainString())
                .addClassName("score");
        Tables.number(line, row.plain() == null ? "–" : row.plain().published().toPlainString());
        Tables.number(line, score == null ? "0" : String.valueOf(score.valid()));
        for (String seat : seats) {
            total(line, score == null ? null : Seats.line(score, seat));
        }
    }

    private Component name(ApplicationResult row) {
        Button name = new Button(shown.name(row), click -> onSelect.accept(row.application()));
        name.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        name.addClassName("row-link");
        return name;
    }

    private Component place(ApplicationResult row) {
        Application application = shown.applications().get(row.application());
        Div place = new Div();
        place.addClassName("quiet");
        if (application != null) {
            place.setText(
                    shown.names().place(application) + " · " + shown.names().field(application));
        }
        return place;
    }

    /** What is out of the ordinary; most rows have nothing to say. */
    private Component state(ApplicationResult row) {
        Div badges = new Div();
        badges.addClassName("badges");
        if (row.status() == Status.VETOED) {
            badges.add(new StateBadge(Tone.BLOCK, getTranslation("result.state.vetoed")));
        } else if (row.status() == Status.BELOW_MINIMUM) {
            badges.add(new StateBadge(Tone.BLOCK, getTranslation("result.state.unranked")));
        }
        Score score = row.score();
        if (score != null
                && !score.trimmed()
                && shown.ranking().model().aggregation().averaging().isRobust()) {
            badges.add(new StateBadge(Tone.WARN, getTranslation("result.state.plain")));
        }
        String grade = row.grade();
        if (grade != null) {
            badges.add(new StateBadge(Tone.NEUTRAL, grade));
        }
        if (Boolean.FALSE.equals(row.passed())) {
            badges.add(new StateBadge(Tone.WARN, getTranslation("result.state.not-passed")));
        }
        if (row.needsLot()) {
            badges.add(new StateBadge(Tone.TODO, getTranslation("result.state.lot")));
        }
        return badges;
    }

    private void total(NativeTableRow line, @Nullable SheetLine sheet) {
        NativeTableCell cell = line.addDataCell();
        cell.addClassNames("numeric", "total");
        Exact total = sheet == null ? null : sheet.total();
        if (sheet == null || total == null) {
            cell.setText("–");
            cell.getElement().setAttribute("title", getTranslation("result.no-sheet"));
            return;
        }
        Span value = new Span(Numbers.rounded(total).toPlainString());
        cell.add(value);
        if (sheet.dropped() != null) {
            cell.addClassName("dropped");
            Span word = new Span(Seats.mark(sheet.dropped())
                    + getTranslation("result.dropped." + sheet.dropped().name()));
            word.addClassName("dropped-word");
            cell.add(word);
        }
    }
}
