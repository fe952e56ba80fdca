package org.clusterreview.applications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.clusterreview.applications.ApplicationFilter;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** The applications of a track, one a row. */
class ApplicationGrid extends Grid<ApplicationLine> {

    private static final long serialVersionUID = 1L;

    /** @param selectable whether rows may be chosen for work on many at once */
    ApplicationGrid(boolean selectable) {
        setId("applications");
        addClassNames("page-grid", "applications-grid");
        addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        if (selectable) {
            setSelectionMode(SelectionMode.MULTI);
            ((GridMultiSelectionModel<ApplicationLine>) getSelectionModel()).setSelectionColumnFrozen(true);
        } else {
            setSelectionMode(SelectionMode.NONE);
        }
        addComponentColumn(ApplicationGrid::link)
                .setHeader(getTranslation("application.cluster"))
                .setFrozen(true)
                .setWidth("13rem")
                .setFlexGrow(2)
                .setComparator(line -> line.application().number())
                .setSortable(true);
        addComponentColumn(ApplicationGrid::state)
                .setHeader(getTranslation("application.formal"))
                .setWidth("7rem")
                .setFlexGrow(0)
                .setComparator(line -> line.application().formalState())
                .setSortable(true);
        addComponentColumn(this::failed)
                .setHeader(getTranslation("application.failed"))
                .setWidth("8rem")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END)
                .setComparator(line -> line.report().blockedBy().size())
                .setSortable(true);
        number("application.open", line -> line.report().open().size());
        text("application.applicant", line -> line.application().applicantName(), "9rem");
        text("application.city", ApplicationLine::city, "6rem");
        text("application.place", ApplicationLine::place, "7.5rem");
        text("application.field", ApplicationLine::field, "7rem");
        number("application.attachments", ApplicationLine::attachments);
    }

    private void text(String header, ValueProvider<ApplicationLine, String> value, String width) {
        addColumn(value)
                .setHeader(getTranslation(header))
                .setWidth(width)
                .setFlexGrow(1)
                .setSortable(true);
    }

    private void number(String header, ValueProvider<ApplicationLine, Integer> value) {
        addColumn(value)
                .setHeader(getTranslation(header))
                .setWidth("6rem")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END)
                .setSortable(true);
    }

    private static Component link(ApplicationLine line) {
        return new RouterLink(
                line.application().name(),
                ApplicationView.class,
                new RouteParameters(new RouteParam(
                        ApplicationView.APPLICATION, line.application().id().toString())));
    }

    /** Where it stands, and what about it does not wait. */
    private static Component state(ApplicationLine line) {
        StateBadge state = FormalBadge.of(line.application().formalState());
        if (line.isIn(ApplicationFilter.OVERDUE)) {
            return new Div(state, new StateBadge(Tone.BLOCK, UIText.of("formal.overdue")));
        }
        return line.isIn(ApplicationFilter.PROPOSED)
                ? new Div(state, new StateBadge(Tone.TODO, UIText.of("formal.proposed.short")))
                : state;
    }

    private Component failed(ApplicationLine line) {
        int count = line.report().blockedBy().size();
        return count == 0
                ? new Span("0")
                : new StateBadge(Tone.BLOCK, getTranslation("application.failed.count", count));
    }
}
