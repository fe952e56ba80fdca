package org.clusterreview.applications.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
public class FigureTable extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Edit> edit;

    /** What a click on a figure does. */
    @FunctionalInterface
    interface Edit {

        void on(FigureItem item, int year, Optional<Figure> present);
    }

    /** Only shown. */
    public FigureTable(List<Figure> figures) {
        this(figures, Optional.empty());
    }

    FigureTable(List<Figure> figures, Optional<Edit> edit) {
        this.edit = edit;
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
            NativeTableCell cell = cell(item, year, figure);
            cell.addClassName("numeric");
            figure.filter(one -> one.source() != Figure.Source.DECLARED).ifPresent(one -> {
                cell.addClassName("figure-checked");
                cell.setTitle(getTranslation("material.source." + one.source().name()));
            });
            row.add(cell);
        }
        return row;
    }

    private NativeTableCell cell(FigureItem item, int year, Optional<Figure> figure) {
        String text = figure.map(one -> one.value().stripTrailingZeros().toPlainString())
                .orElse("—");
        if (edit.isEmpty()) {
            return new NativeTableCell(text);
        }
        Button button = new Button(text, click -> edit.get().on(item, year, figure));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        button.setAriaLabel(getTranslation("figure.edit", item.name(getLocale()), String.valueOf(year), text));
        return new NativeTableCell(button);
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
