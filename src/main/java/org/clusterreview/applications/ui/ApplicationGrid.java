package org.clusterreview.applications.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Set;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.formalcheck.Report;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.organisations.dictionary.FieldRow;
import org.clusterreview.organisations.dictionary.PlaceRow;

/** The applications of a track with how they stand in the formal check. */
class ApplicationGrid extends Div {

    private static final long serialVersionUID = 1L;
    private static final int ALL_SHOWN = 40;

    private final Grid<Row> grid = new Grid<>();

    /** An application with its formal check. */
    record Row(Application application, Report report) {}

    ApplicationGrid(Dictionary dictionary) {
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addColumn(row -> row.application().number())
                .setHeader(getTranslation("applications.number"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(row -> new RouterLink(
                        row.application().name(),
                        ApplicationView.class,
                        new RouteParameters(new RouteParam(
                                ApplicationView.APPLICATION, row.application().id().toString()))))
                .setHeader(getTranslation("applications.cluster"))
                .setWidth("16rem")
                .setFlexGrow(3);
        grid.addColumn(row -> row.application().applicantName())
                .setHeader(getTranslation("applications.applicant"))
                .setWidth("10rem")
                .setFlexGrow(2);
        grid.addColumn(row -> dictionary
                        .city(row.application().cityCode())
                        .map(PlaceRow::name)
                        .orElse(""))
                .setHeader(getTranslation("applications.city"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> dictionary
                        .field(row.application().fieldCode())
                        .map(FieldRow::name)
                        .orElse(""))
                .setHeader(getTranslation("applications.field"))
                .setWidth("8rem")
                .setFlexGrow(1);
        grid.addComponentColumn(row -> Standing.of(row.report()))
                .setHeader(getTranslation("applications.standing"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(row -> Standing.of(row.application().formalState()))
                .setHeader(getTranslation("applications.decision"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        add(grid);
    }

    void show(List<Row> rows) {
        grid.setItems(rows);
        grid.setAllRowsVisible(rows.size() <= ALL_SHOWN);
        grid.setClassName("page-grid", rows.size() > ALL_SHOWN);
        grid.recalculateColumnWidths();
    }

    void setSelectable(boolean selectable) {
        grid.setSelectionMode(selectable ? Grid.SelectionMode.MULTI : Grid.SelectionMode.NONE);
    }

    Set<Row> chosen() {
        return grid.getSelectedItems();
    }
}
