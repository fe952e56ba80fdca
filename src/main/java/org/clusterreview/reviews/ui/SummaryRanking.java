package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterreview.reviews.GroupSummary;
import org.clusterreview.reviews.GroupSummary.Part;
import org.clusterreview.reviews.SheetId;
import org.clusterreview.reviews.SheetState;
import org.clusterreview.reviews.summary.OwnRanking;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Tables;
import org.jspecify.annotations.Nullable;

/** The own order of a group, in which what is to be submitted is chosen. What is not complete has no place. */
class SummaryRanking extends Section {

    private static final long serialVersionUID = 1L;

    private final transient BiConsumer<Part, Boolean> choose;

    /**
     * @param chosen what is chosen at first
     * @param choose hears of every other choice
     */
    SummaryRanking(GroupSummary summary, java.util.Set<SheetId> chosen, BiConsumer<Part, Boolean> choose) {
        this.choose = choose;
        addClassNames("work-card", "own-ranking");
        Paragraph explained = new Paragraph(getTranslation("submit.ranking.explained"));
        explained.addClassName("quiet");
        add(new H2(getTranslation("submit.ranking")), explained);
        NativeTable table = Tables.table(
                getTranslation("submit.ranking"),
                List.of(
                        getTranslation("submit.choose"),
                        getTranslation("submit.place"),
                        getTranslation("tasks.application"),
                        getTranslation("submit.total"),
                        getTranslation("submit.distance"),
                        getTranslation("tasks.state")));
        NativeTableBody body = table.addBody();
        Map<SheetId, Part> parts = summary.parts().stream()
                .collect(Collectors.toMap(part -> part.sheet().id(), Function.identity()));
        BigDecimal before = null;
        for (OwnRanking.Placed<SheetId> placed : OwnRanking.of(summary.totals())) {
            Part part = parts.get(placed.key());
            if (part != null) {
                body.add(row(part, placed, before, chosen.contains(placed.key())));
            }
            before = placed.total();
        }
        summary.parts().stream()
                .filter(part -> !part.isComplete())
                .forEach(part -> body.add(row(part, null, null, false)));
        add(Tables.scrolled(table));
    }

    private NativeTableRow row(
            Part part, OwnRanking.@Nullable Placed<SheetId> placed, @Nullable BigDecimal before, boolean chosen) {
        Component name = SheetLinks.to(part.sheet().id(), part.application());
        NativeTableRow row = new NativeTableRow(
                new NativeTableCell(choice(part, chosen)),
                numeric(placed == null ? "" : place(placed)),
                new NativeTableCell(name),
                numeric(placed == null ? MarkWords.NONE : part.total().toPlainString()),
                numeric(
                        placed == null || before == null
                                ? ""
                                : before.subtract(placed.total()).toPlainString()),
                new NativeTableCell(state(part)));
        if (placed != null && placed.shared()) {
            row.addClassName("shared-place");
        }
        return row;
    }

    private String place(OwnRanking.Placed<SheetId> placed) {
        return placed.shared() ? getTranslation("submit.place.shared", placed.place()) : String.valueOf(placed.place());
    }

    private Component choice(Part part, boolean chosen) {
        Checkbox box = new Checkbox();
        box.setAriaLabel(getTranslation("submit.choose.one", part.application()));
        box.setValue(chosen);
        box.setEnabled(part.isReady());
        box.addValueChangeListener(change -> choose.accept(part, change.getValue()));
        return part.isSubmitted() ? new Span() : box;
    }

    private Component state(Part part) {
        if (part.isSubmitted()) {
            return new StateBadge(Tone.OK, getTranslation("task.state.SUBMITTED"));
        }
        if (part.closed().isPresent()) {
            var why = part.closed().get();
            return new StateBadge(
                    Tone.BLOCK, getTranslation(why.code(), why.args().toArray()));
        }
        if (!part.isComplete()) {
            return new StateBadge(
                    Tone.TODO, getTranslation("submit.gaps", part.missing().size()));
        }
        return part.sheet().state() == SheetState.RETURNED
                ? new StateBadge(Tone.WARN, getTranslation("submit.state.again"))
                : new StateBadge(Tone.WARN, getTranslation("task.state.COMPLETE"));
    }

    private static NativeTableCell numeric(String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassName("numeric");
        return cell;
    }
}
