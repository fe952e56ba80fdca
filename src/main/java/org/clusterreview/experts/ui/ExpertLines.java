package org.clusterreview.experts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import org.clusterreview.experts.ImportPreview;
import org.clusterreview.experts.ImportPreview.Change;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** What becomes of every row of an uploaded form, with old and new values where one is changed. */
class ExpertLines extends Div {

    private static final long serialVersionUID = 1L;
    private static final int ALL_SHOWN = 20;

    ExpertLines(ImportPreview preview, PoolWords words) {
        List<ImportPreview.Line> lines = preview.lines().stream()
                .sorted(Comparator.comparingInt((ImportPreview.Line line) -> weight(line.change()))
                        .thenComparingInt(ImportPreview.Line::row))
                .toList();
        Grid<ImportPreview.Line> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addColumn(ImportPreview.Line::row)
                .setHeader(getTranslation("faults.row"))
                .setTextAlign(ColumnTextAlign.END)
                .setFrozen(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(ImportPreview.Line::name)
                .setHeader(getTranslation("expert.name"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(ImportPreview.Line::employer)
                .setHeader(getTranslation("expert.employer"))
                .setFlexGrow(2);
        grid.addComponentColumn(line -> badge(line.change()))
                .setHeader(getTranslation("import.change"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(line -> differences(line, words))
                .setHeader(getTranslation("import.differences"))
                .setFlexGrow(3);
        grid.setItems(lines);
        grid.setAllRowsVisible(lines.size() <= ALL_SHOWN);
        add(grid);
    }

    /** What is to be looked at stands first. */
    private static int weight(Change change) {
        return switch (change) {
            case CHANGED -> 0;
            case ADDED -> 1;
            case SAME -> 2;
        };
    }

    private StateBadge badge(Change change) {
        Tone tone = switch (change) {
            case ADDED -> Tone.OK;
            case CHANGED -> Tone.WARN;
            case SAME -> Tone.NEUTRAL;
        };
        return new StateBadge(tone, getTranslation("import.change." + change.name()));
    }

    private Component differences(ImportPreview.Line line, PoolWords words) {
        Div box = new Div();
        line.differences().forEach(difference -> box.add(new Div(words.difference(difference))));
        line.past().forEach(past -> box.add(new Div(PoolWords.past(past))));
        line.alike()
                .forEach(alike -> box.add(new Div(
                        new StateBadge(Tone.WARN, getTranslation("import.alike")),
                        new Span(getTranslation(
                                "import.alike.told",
                                alike.name(),
                                alike.employer(),
                                PoolWords.likeness(alike.likeness()))))));
        return box;
    }
}
