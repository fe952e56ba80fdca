package org.clusterreview.applications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import org.clusterreview.applications.ImportPreview;
import org.clusterreview.applications.workbook.ApplicationForm;
import org.clusterreview.applications.workbook.ApplicationRow;
import org.clusterreview.applications.workbook.Difference;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** Every row of a form against what the track holds: new, changed with old and new values, unchanged, not in the file. */
class PreviewTable extends Div {

    private static final long serialVersionUID = 1L;

    /** So many rows stand on the page at once; more scroll in a frame of their own. */
    private static final int ALL_ROWS = 40;

    private final transient List<Difference> differences;
    private final transient ApplicationForm form;
    private final transient ChangeWords words;

    PreviewTable(ImportPreview preview, ApplicationForm form) {
        this.form = form;
        this.words = new ChangeWords(form, getLocale(), this::getTranslation);
        this.differences = preview.differences().stream()
                .sorted(Comparator.comparingInt(PreviewTable::rank))
                .toList();
        Grid<Difference> grid = new Grid<>();
        grid.setId("preview");
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(Difference::cluster)
                .setHeader(getTranslation("application.cluster"))
                .setFrozen(true)
                .setWidth("13rem")
                .setFlexGrow(1);
        grid.addComponentColumn(this::badge)
                .setHeader(getTranslation("import.change"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::changes)
                .setHeader(getTranslation("import.differences"))
                .setWidth("16rem")
                .setFlexGrow(3);
        grid.addColumn(difference -> row(difference).unit())
                .setHeader(getTranslation("application.applicant"))
                .setWidth("10rem")
                .setFlexGrow(1);
        grid.addColumn(difference -> form.dictionary().cityName(row(difference).city()))
                .setHeader(getTranslation("application.city"))
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.setItems(differences);
        if (differences.size() <= ALL_ROWS) {
            grid.setAllRowsVisible(true);
        } else {
            grid.addClassName("page-grid");
        }
        add(grid);
    }

    /** What needs a look comes first. */
    private static int rank(Difference difference) {
        return switch (difference) {
            case Difference.Changed ignored -> 0;
            case Difference.Added ignored -> 1;
            case Difference.Missing ignored -> 2;
            case Difference.Unchanged ignored -> 3;
        };
    }

    String counts(ImportPreview preview) {
        return getTranslation(
                "applications.import.counts",
                count(Difference.Added.class),
                count(Difference.Changed.class),
                count(Difference.Unchanged.class),
                count(Difference.Missing.class),
                preview.members().size(),
                preview.people().size());
    }

    boolean changesAnything() {
        return count(Difference.Added.class) + count(Difference.Changed.class) > 0;
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

    private Component badge(Difference difference) {
        return switch (difference) {
            case Difference.Added ignored -> new StateBadge(Tone.OK, getTranslation("import.change.ADDED"));
            case Difference.Changed ignored -> new StateBadge(Tone.WARN, getTranslation("import.change.CHANGED"));
            case Difference.Unchanged ignored -> new StateBadge(Tone.NEUTRAL, getTranslation("import.change.SAME"));
            case Difference.Missing ignored ->
                new StateBadge(Tone.NEUTRAL, getTranslation("applications.change.missing"));
        };
    }

    private Component changes(Difference difference) {
        return switch (difference) {
            case Difference.Changed(var before, var after, var changes) -> {
                UnorderedList list = new UnorderedList();
                list.addClassName("changes");
                changes.forEach(change -> list.add(new ListItem(words.of(change))));
                yield list;
            }
            case Difference.Added(var row) -> lacking(row);
            case Difference.Missing ignored -> quiet("applications.change.missing.explained");
            case Difference.Unchanged ignored -> new Span();
        };
    }

    private Component lacking(ApplicationRow row) {
        int missing = row.missing(form.items(), form.lastYear()).size();
        return missing == 0 ? new Span() : new Span(getTranslation("applications.import.lacking", missing));
    }

    private Span quiet(String key) {
        Span span = new Span(getTranslation(key));
        span.addClassName("quiet");
        return span;
    }
}
