package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clusterreview.applications.Figure;
import org.clusterreview.applications.workbook.FigureItem;
import org.clusterreview.applications.workbook.FigureItems;

/** The figures of an application by year; one that is not there is a gap, never a nought. */
class FigureTable extends Div {

    private static final long serialVersionUID = 1L;

    FigureTable(List<Figure> figures) {
        addClassName("material-part");
        add(new H2(getTranslation("material.figures")));
        List<Integer> years = List.copyOf(figures.stream()
                .map(Figure::year)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new)));
        NativeTable table = new NativeTable();
        table.addClassNames("table", "dense");
        NativeTableRow head = new NativeTableRow();
        head.add(header(getTranslation("material.item")));
        years.forEach(year -> head.add(numeric(header(String.valueOf(year)))));
        table.getHead().add(head);
        NativeTableBody body = table.addBody();
        for (FigureItem item : FigureItems.shipped()) {
            List<Figure> own = figures.stream()
                    .filter(figure -> figure.item().equals(item.key()))
                    .toList();
            if (!own.isEmpty()) {
                body.add(row(item, years, own));
            }
        }
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        add(scroll);
    }

    private NativeTableRow row(FigureItem item, List<Integer> years, List<Figure> own) {
        NativeTableRow row = new NativeTableRow();
        NativeTableHeaderCell name = new NativeTableHeaderCell(item.name(getLocale()) + "（" + item.unit() + "）");
        name.getElement().setAttribute("scope", "row");
        row.add(name);
        for (int year : years) {
            Optional<Figure> figure = own.stream()
                    .filter(one -> one.year().filter(y -> y == year).isPresent())
                    .findFirst();
            NativeTableCell cell = new NativeTableCell(
                    figure.map(one -> one.value().stripTrailingZeros().toPlainString())
                            .orElse("—"));
            cell.addClassName("numeric");
            figure.filter(one -> one.source() != Figure.Source.DECLARED).ifPresent(one -> {
                cell.addClassName("figure-checked");
                cell.setTitle(getTranslation("material.source." + one.source().name()));
            });
            row.add(cell);
        }
        return row;
    }

    private static NativeTableHeaderCell header(String text) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static NativeTableHeaderCell numeric(NativeTableHeaderCell cell) {
        cell.addClassName("numeric");
        return cell;
    }
}
