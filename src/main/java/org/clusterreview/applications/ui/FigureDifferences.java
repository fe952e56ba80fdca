package org.clusterreview.applications.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import org.clusterreview.applications.FigureDifference;
import org.clusterreview.applications.FigureDifference.Effect;
import org.clusterreview.applications.FigurePreview;
import org.clusterreview.applications.workbook.FigureItem;
import org.clusterreview.applications.workbook.FigureItems;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** Every value of a file against the one that holds; what differs comes first. */
class FigureDifferences extends Div {

    private static final long serialVersionUID = 1L;

    /** So many rows stand on the page at once; more scroll in a frame of their own. */
    private static final int ALL_ROWS = 40;

    private final transient List<FigureDifference> differences;
    private final transient List<FigureItem> items = FigureItems.shipped();

    FigureDifferences(FigurePreview preview) {
        differences = preview.differences().stream()
                .sorted(Comparator.comparing(FigureDifference::effect))
                .toList();
        Grid<FigureDifference> grid = new Grid<>();
        grid.setId("figure-differences");
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(FigureDifference::cluster)
                .setHeader(getTranslation("application.cluster"))
                .setFrozen(true)
                .setWidth("13rem")
                .setFlexGrow(2);
        grid.addColumn(this::figure)
                .setHeader(getTranslation("figures.item"))
                .setWidth("13rem")
                .setFlexGrow(1);
        grid.addColumn(this::holding)
                .setHeader(getTranslation("platform.holding"))
                .setWidth("9rem")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(one -> one.value().toPlainString())
                .setHeader(getTranslation("platform.value"))
                .setWidth("8rem")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END);
        grid.addComponentColumn(this::badge)
                .setHeader(getTranslation("import.change"))
                .setWidth("11rem")
                .setFlexGrow(0);
        grid.setItems(differences);
        if (differences.size() <= ALL_ROWS) {
            grid.setAllRowsVisible(true);
        } else {
            grid.addClassName("page-grid");
        }
        add(grid);
    }

    String counts() {
        return getTranslation(
                "platform.counts",
                count(Effect.CHANGED),
                count(Effect.KEPT),
                count(Effect.NEW),
                count(Effect.CONFIRMED),
                count(Effect.UNCHANGED));
    }

    private long count(Effect effect) {
        return differences.stream().filter(one -> one.effect() == effect).count();
    }

    private String figure(FigureDifference one) {
        String name = items.stream()
                .filter(item -> item.key().equals(one.of().item()))
                .map(item -> getTranslation("application.figure.name", item.name(getLocale()), item.unit()))
                .findFirst()
                .orElse(one.of().item());
        return name + " " + one.of().year();
    }

    private String holding(FigureDifference one) {
        return one.holding()
                .map(figure -> getTranslation(
                        "platform.held",
                        figure.value().toPlainString(),
                        getTranslation("figures.source." + figure.source().name())))
                .orElseGet(() -> getTranslation("figures.missing"));
    }

    private StateBadge badge(FigureDifference one) {
        Tone tone = switch (one.effect()) {
            case CHANGED, KEPT -> Tone.WARN;
            case NEW, CONFIRMED -> Tone.OK;
            case UNCHANGED -> Tone.NEUTRAL;
        };
        return new StateBadge(
                tone, getTranslation("platform.effect." + one.effect().name()));
    }
}
