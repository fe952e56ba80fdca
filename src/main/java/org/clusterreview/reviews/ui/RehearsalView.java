package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.reviews.Rehearsals;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.ui.TrackPage;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.RehearsalDesk;

/** Scoring on invented cases under the model of a track. */
@Route("reviews/rehearsal/:track")
@RolesAllowed({"EXPERT", "ORGANISER", "STAFF"})
class RehearsalView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Rehearsals rehearsals;
    private final transient Viewer viewer;

    RehearsalView(Rehearsals rehearsals, CurrentViewer current) {
        super("");
        this.rehearsals = rehearsals;
        this.viewer = current.get();
        setHeading(getTranslation("rehearsal.title"));
        addClassNames("workspace-page", "rehearsal-page");
    }

    /** The way here. */
    static Anchor link(TrackId track) {
        Anchor link = new Anchor("reviews/rehearsal/" + track);
        link.add(VaadinIcon.ACADEMY_CAP.create(), new Span(link.getTranslation("rehearsal.link")));
        link.addClassName("paper-link");
        return link;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        TrackId track = routeId(event, "track").map(TrackId::new).orElseThrow(NotFoundException::new);
        header().setSituation(rehearsals.title(viewer, track).orElseThrow(NotFoundException::new));
        String back = viewer.has(Role.EXPERT) ? "reviews" : TrackPage.SCORING.of(track);
        add(new RehearsalDesk("api/rehearsal/" + track + "/", back));
    }

    @Override
    protected String tabTitle() {
        return getTranslation("rehearsal.title");
    }
}
