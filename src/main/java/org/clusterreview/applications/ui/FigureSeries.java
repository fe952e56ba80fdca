package org.clusterreview.applications.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clusterreview.applications.Figure;
import org.clusterreview.applications.workbook.FigureYear;
import org.clusterreview.rounds.policy.Condition;

/** The figures behind a computed condition over three years, with who states each; the year that counts stands out. */
class FigureSeries extends Div {

    private static final long serialVersionUID = 1L;
    private static final int YEARS = 3;

    private final transient ApplicationFile file;

    FigureSeries(ApplicationFile file, Condition.Measure measure) {
        this.file = file;
        addClassName("figure-series");
        List<Integer> years = IntStream.rangeClosed(file.lastYear() - YEARS + 1, file.lastYear())
                .boxed()
                .toList();
        NativeTable table = new NativeTable();
        table.addClassNames("table", "dense");
        NativeTableRow head = new NativeTableRow(Card.column(getTranslation("figures.item")));
        years.forEach(year -> head.add(header(year)));
        table.getHead().add(head);
        NativeTableBody body = table.addBody();
        measure.items().forEach(item -> body.add(row(item, years)));
        add(table);
    }

    private boolean counts(int year) {
        return year == file.lastYear();
    }

    private NativeTableHeaderCell header(int year) {
        NativeTableHeaderCell cell = Card.column(
                counts(year) ? getTranslation("figures.series.counts", String.valueOf(year)) : String.valueOf(year));
        cell.addClassName("numeric");
        cell.setClassName("counts", counts(year));
        return cell;
    }

    private NativeTableRow row(String item, List<Integer> years) {
        NativeTableRow row = new NativeTableRow(Card.rowHeader(new Span(name(item))));
        for (int year : years) {
            Optional<Figure> figure = file.holding(new FigureYear(item, year));
            Span source = new Span(figure.map(one ->
                            getTranslation("figures.source." + one.source().name()))
                    .orElse(""));
            source.addClassName("quiet");
            NativeTableCell cell = Card.cell(
                    new Span(figure.map(one -> one.value().toPlainString()).orElse(getTranslation("figures.missing"))),
                    source);
            cell.addClassName("numeric");
            cell.setClassName("counts", counts(year));
            row.add(cell);
        }
        return row;
    }

    private String name(String item) {
        return file.policy().figures().stream()
                .filter(one -> one.item().equals(item))
                .map(one -> getTranslation("application.figure.name", one.name().in(getLocale()), one.unit()))
                .findFirst()
                .orElse(item);
    }
}
