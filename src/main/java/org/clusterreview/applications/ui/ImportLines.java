package org.clusterreview.applications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterreview.applications.ImportPreview;
import org.clusterreview.applications.workbook.ApplicationRow;
import org.clusterreview.applications.workbook.Difference;
import org.clusterreview.applications.workbook.FieldChange;
import org.clusterreview.applications.workbook.FigureItem;
import org.clusterreview.applications.workbook.FigureItems;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** What a form would change: every application that is new, changed, unchanged or not in the file. */
class ImportLines extends Div {

    private static final long serialVersionUID = 1L;
    private static final int ALL_SHOWN = 40;
    private static final Map<String, FigureItem> ITEMS =
            FigureItems.shipped().stream().collect(Collectors.toMap(FigureItem::key, Function.identity()));

    private final transient List<Difference> differences;

    ImportLines(ImportPreview preview) {
        differences = preview.differences();
        Grid<Difference> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addColumn(Difference::cluster)
                .setHeader(getTranslation("applications.cluster"))
                .setFrozen(true)
                .setFlexGrow(2);
        grid.addColumn(difference -> row(difference).unit())
                .setHeader(getTranslation("applications.applicant"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::badge)
                .setHeader(getTranslation("import.change"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::changes)
                .setHeader(getTranslation("import.differences"))
                .setFlexGrow(3);
        grid.setItems(differences);
        grid.setAllRowsVisible(differences.size() <= ALL_SHOWN);
        add(grid);
        setVisible(!differences.isEmpty());
    }

    String counts() {
        return getTranslation(
                "applications.import.counts",
                count(Difference.Added.class),
                count(Difference.Changed.class),
                count(Difference.Unchanged.class),
                count(Difference.Missing.class));
    }

    private long count(Class<? extends Difference> kind) {
        return differences.stream().filter(kind::isInstance).count();
    }

    private static ApplicationRow row(Difference difference) {
        return switch (difference) {
            case Difference.Added(var row) -> row;
            case Difference.Changed(var before, var after, var changes) -> after;
            case Difference.Unchanged(var row) -> row;
            case Difference.Missing(var row) -> row;
        };
    }

    private StateBadge badge(Difference difference) {
        return switch (difference) {
            case Difference.Added ignored -> new StateBadge(Tone.OK, getTranslation("import.change.ADDED"));
            case Difference.Changed ignored -> new StateBadge(Tone.WARN, getTranslation("import.change.CHANGED"));
            case Difference.Unchanged ignored -> new StateBadge(Tone.NEUTRAL, getTranslation("import.change.SAME"));
            case Difference.Missing ignored -> new StateBadge(Tone.NEUTRAL, getTranslation("import.change.MISSING"));
        };
    }

    private Component changes(Difference difference) {
        Div box = new Div();
        if (difference instanceof Difference.Changed(var before, var after, var changes)) {
            changes.forEach(change -> box.add(new Div(new Span(text(change)))));
        }
        return box;
    }

    private String text(FieldChange change) {
        String nothing = getTranslation("import.nothing");
        return getTranslation(
                "import.difference",
                name(change.field()),
                change.before().orElse(nothing),
                change.after().orElse(nothing));
    }

    /** {@code figure:item:year}, or a component of the row. */
    private String name(String field) {
        String[] parts = field.split(":", -1);
        if (parts.length == 3) {
            return Optional.ofNullable(ITEMS.get(parts[1]))
                            .map(item -> item.name(getLocale()))
                            .orElse(parts[1])
                    + " " + parts[2];
        }
        return getTranslation("applications.row." + parts[0]);
    }
}
