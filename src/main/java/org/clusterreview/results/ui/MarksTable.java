package org.clusterreview.results.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.results.ui.Tables.Column;
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
        List<Column> columns = new ArrayList<>(List.of(
                Column.words(getTranslation("result.indicator")), Column.figures(getTranslation("result.weight"))));
        seats.forEach(seat -> columns.add(Column.figures(Seats.name(this, seat))));
        NativeTable table = Tables.table(columns);
        table.addClassName("marks-table");
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
            String sign = Seats.mark(why).strip();
            String said = getTranslation("result.dropped." + why.name());
            Span word = new Span(sign.isEmpty() ? said : sign);
            word.getElement().setAttribute("role", "img");
            word.getElement().setAttribute("aria-label", said);
            word.setTitle(said);
            word.addClassName("dropped-word");
            cell.add(word);
        }
    }
}
