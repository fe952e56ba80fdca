package org.clusterreview.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import org.clusterreview.kernel.Violation;
import org.clusterreview.registry.ClusterChange;
import org.clusterreview.registry.ClusterDifference;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** Every row of a list against the registry: new, changed with old and new values, unchanged. */
class ImportTable extends Div {

    private static final long serialVersionUID = 1L;

    /** So many rows stand on the page at once; more scroll in a frame of their own. */
    private static final int ALL_ROWS = 40;

    private final transient ClusterWords words;

    ImportTable(ClusterWords words, List<ClusterDifference> differences) {
        this.words = words;
        Grid<ClusterDifference> grid = new Grid<>();
        grid.setId("preview");
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(difference -> difference.row().row())
                .setHeader(getTranslation("faults.row"))
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(difference -> difference.row().name())
                .setHeader(getTranslation("registry.name"))
                .setWidth("13rem")
                .setFlexGrow(2);
        grid.addComponentColumn(this::badge)
                .setHeader(getTranslation("import.change"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::changes)
                .setHeader(getTranslation("import.differences"))
                .setWidth("16rem")
                .setFlexGrow(3);
        grid.setItems(differences.stream()
                .sorted(Comparator.comparingInt(ImportTable::rank))
                .toList());
        if (differences.size() <= ALL_ROWS) {
            grid.setAllRowsVisible(true);
        } else {
            grid.addClassName("page-grid");
        }
        add(grid);
    }

    /** What needs a look comes first. */
    private static int rank(ClusterDifference difference) {
        return switch (difference) {
            case ClusterDifference.Changed ignored -> 0;
            case ClusterDifference.Added ignored -> 1;
            case ClusterDifference.Same ignored -> 2;
        };
    }

    private Component badge(ClusterDifference difference) {
        return switch (difference) {
            case ClusterDifference.Added ignored -> new StateBadge(Tone.OK, getTranslation("import.change.ADDED"));
            case ClusterDifference.Changed ignored ->
                new StateBadge(Tone.WARN, getTranslation("import.change.CHANGED"));
            case ClusterDifference.Same ignored -> new StateBadge(Tone.NEUTRAL, getTranslation("import.change.SAME"));
        };
    }

    private Component changes(ClusterDifference difference) {
        UnorderedList list = new UnorderedList();
        list.addClassName("changes");
        switch (difference) {
            case ClusterDifference.Changed changed ->
                changed.changes().forEach(change -> list.add(new ListItem(told(change))));
            case ClusterDifference.Added added -> {
                if (added.endsCultivation()) {
                    list.add(new ListItem(getTranslation("registry.import.ends-cultivation")));
                }
            }
            case ClusterDifference.Same ignored -> {}
        }
        difference.note().ifPresent(note -> list.add(new ListItem(warning(note))));
        return list;
    }

    private String told(ClusterChange change) {
        return getTranslation(
                "import.difference",
                getTranslation("registry.event." + change.kind().name()),
                words.value(change.kind(), change.from()),
                words.value(change.kind(), change.to()));
    }

    private Span warning(Violation note) {
        return new StateBadge(Tone.WARN, getTranslation(note.code(), note.args().toArray()));
    }
}
