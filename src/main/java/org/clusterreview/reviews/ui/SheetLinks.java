package org.clusterreview.reviews.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.clusterreview.reviews.SheetId;

/** Ways to a sheet and to its fields. */
final class SheetLinks {

    private SheetLinks() {}

    static RouterLink to(SheetId sheet, String text) {
        return new RouterLink(text, SheetView.class, new RouteParameters(TasksView.parameter(sheet)));
    }

    static RouterLink to(SheetId sheet, String indicator, String text) {
        RouterLink link = to(sheet, text);
        link.setQueryParameters(QueryParameters.of(SheetView.START_AT, indicator));
        return link;
    }
}
