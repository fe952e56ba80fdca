package org.clusterreview.results.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.scoring.engine.Dropped;
import org.clusterreview.scoring.engine.Mark;
import org.clusterreview.scoring.engine.MarkLine;
import org.clusterreview.scoring.engine.SeatOrder;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.ScoringModel;
import org.jspecify.annotations.Nullable;

/** Every mark that a score was made from: a row an indicator, a column an expert; what does not count is struck and says why. */
class MarksTable extends Div {

    private static final long serialVersionUID = 1L;

    MarksTable(ScoringModel model, List<MarkLine> marks) {
        Map<String, Map<String, MarkLine>> byIndicator = new HashMap<>();
        TreeSet<String> seats = new TreeSet<>(SeatOrder.BY_KEY);
        for (MarkLine mark : marks) {
            seats.add(mark.expert());
            byIndicator.computeIfAbsent(mark.indicator(), id -> new HashMap<>()).put(mark.expert(), mark);
        }
        NativeTable table = new NativeTable();
        table.addClassNames("table", "marks-table");
        NativeTableRow head = table.getHead().addRow();
        Tables.head(head, getTranslation("result.indicator"), false);
        Tables.head(head, getTranslation("result.weight"), true);
        seats.forEach(seat -> Tables.head(head, Seats.name(this, seat), true));
        for (Indicator indicator : model.markedByExperts()) {
            NativeTableRow row = table.getBody().addRow();
            Tables.rowHead(row, new Span(indicator.name())).addClassName("leaf");
            Tables.number(row, CanonicalJson.decimal(indicator.weight()));
            Map<String, MarkLine> own = byIndicator.getOrDefault(indicator.id(), Map.of());
            seats.forEach(seat -> mark(row.addDataCell(), own.get(seat)));
        }
        add(Tables.scrolling(table, getTranslation("result.trace.marks")));
    }

    private void mark(NativeTableCell cell, @Nullable MarkLine line) {
        cell.addClassNames("numeric", "total");
        if (line == null) {
            cell.setText("–");
            return;
        }
        cell.add(new Span(
                switch (line.mark()) {
                    case Mark.Given(var value) -> CanonicalJson.decimal(value);
                    case Mark.NotApplicable() -> "–";
                    case Mark.Missing() -> "–";
                }));
        Dropped why = line.dropped();
        if (why != null) {
            cell.addClassName("dropped");
            Span word = new Span(Seats.mark(why) + getTranslation("result.dropped." + why.name()));
            word.addClassName("dropped-word");
            cell.add(word);
        }
    }
}
