package org.clusterreview.applications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clusterreview.applications.Figure;
import org.clusterreview.applications.FigureRecord;
import org.clusterreview.applications.workbook.FigureItem;
import org.clusterreview.applications.workbook.FigureItems;
import org.clusterreview.applications.workbook.FigureYear;

/** The figures by year with who states them; one that is asked for and not there is called missing. */
class FigureCard extends Card {

    private static final long serialVersionUID = 1L;

    private final transient ApplicationFile file;
    private final transient MaterialActions actions;
    private final transient Runnable refresh;
    private final boolean editable;

    FigureCard(ApplicationFile file, boolean editable, MaterialActions actions, Runnable refresh) {
        super(UIText.of("figures.title"));
        this.file = file;
        this.editable = editable;
        this.actions = actions;
        this.refresh = refresh;
        Span legend = new Span(getTranslation(editable ? "figures.legend.editable" : "figures.legend"));
        legend.addClassName("quiet");
        addToHead(legend);
        List<FigureItem> items = FigureItems.shipped();
        int first = items.stream()
                .mapToInt(item -> item.years(file.lastYear()).getFirst())
                .min()
                .orElse(file.lastYear());
        List<Integer> years =
                IntStream.rangeClosed(first, file.lastYear()).boxed().toList();
        NativeTable table = new NativeTable();
        table.addClassNames("table", "dense", "figure-table");
        NativeTableRow head = new NativeTableRow(column(getTranslation("figures.item")));
        years.forEach(year -> head.add(numeric(year)));
        table.getHead().add(head);
        NativeTableBody body = table.addBody();
        items.forEach(item -> body.add(row(item, years)));
        add(scrolling(table));
    }

    private static NativeTableHeaderCell numeric(int year) {
        NativeTableHeaderCell cell = column(String.valueOf(year));
        cell.addClassName("numeric");
        return cell;
    }

    private String name(FigureItem item) {
        return getTranslation("application.figure.name", item.name(getLocale()), item.unit());
    }

    private NativeTableRow row(FigureItem item, List<Integer> years) {
        NativeTableRow row = new NativeTableRow(rowHeader(new Span(name(item))));
        for (int year : years) {
            NativeTableCell cell = new NativeTableCell();
            cell.addClassName("numeric");
            if (item.years(file.lastYear()).contains(year)) {
                cell.add(value(item, new FigureYear(item.key(), year)));
            }
            row.add(cell);
        }
        return row;
    }

    private Component value(FigureItem item, FigureYear of) {
        List<FigureRecord> history = file.history(of);
        Optional<Figure> holding = file.holding(of);
        String text = holding.map(figure -> figure.value().toPlainString()).orElse(getTranslation("figures.missing"));
        String source = holding.map(figure ->
                        getTranslation("figures.source." + figure.source().name()))
                .orElse("");
        Component shown = editable ? button(item, of, text, source, history) : new Span(text);
        return mark(holding)
                .<Component>map(icon -> {
                    icon.setTooltipText(source);
                    Span both = new Span(icon, shown);
                    both.addClassName("figure-checked");
                    return both;
                })
                .orElse(shown);
    }

    /** A sign beside a value that is not the applicant's word alone. */
    static Optional<Icon> mark(Optional<Figure> holding) {
        return holding.map(Figure::source)
                .filter(source -> source != Figure.Source.DECLARED)
                .map(source -> switch (source) {
                    case VERIFIED -> VaadinIcon.CHECK.create();
                    case PLATFORM -> VaadinIcon.DATABASE.create();
                    case DECLARED, CORRECTED -> VaadinIcon.PENCIL.create();
                });
    }

    private Button button(FigureItem item, FigureYear of, String text, String source, List<FigureRecord> history) {
        Button button = new Button(text, click -> new FigureDialog(file, item, of, history, actions, refresh).open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation("figures.cell", name(item), of.year(), text, source));
        return button;
    }
}
