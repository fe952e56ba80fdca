package org.clusterreview.workshop.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import org.clusterreview.scoring.VersionedId;

/** Addresses of the workshop's pages. */
final class WorkshopNavigation {

    static final String MODEL = "model";
    static final String VERSION = "version";
    static final String DRAFT = "draft";

    private WorkshopNavigation() {}

    static RouteParameters of(VersionedId id) {
        return new RouteParameters(new RouteParam(MODEL, id.id()), new RouteParam(VERSION, id.version()));
    }

    static Optional<VersionedId> id(BeforeEnterEvent event) {
        return event.getRouteParameters()
                .get(MODEL)
                .flatMap(id -> event.getRouteParameters().get(VERSION).map(version -> new VersionedId(id, version)));
    }
}
