package org.clusterreview.conflicts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.conflicts.ConflictPolicies;
import org.clusterreview.conflicts.policy.ConflictPolicy;
import org.clusterreview.conflicts.policy.Strength;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.rounds.ui.TrackBar;
import org.clusterreview.rounds.ui.TrackPage;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.StateBadge;

/** The rules of avoidance that a track is held under, in words. */
@Route("tracks/:track/conflicts/rules")
@RolesAllowed({"ORGANISER", "STAFF", "DRAWER", "SUPERVISOR", "SECRETARY", "AUDITOR"})
class AvoidanceView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    static final String TRACK = "track";

    private final transient Tracks tracks;
    private final transient Rounds rounds;
    private final transient ConflictPolicies policies;
    private final transient CurrentViewer current;
    private final Div bar = new Div();
    private final Div content = new Div();

    AvoidanceView(Tracks tracks, Rounds rounds, ConflictPolicies policies, CurrentViewer current) {
        super("");
        this.tracks = tracks;
        this.rounds = rounds;
        this.policies = policies;
        this.current = current;
        setHeading(getTranslation("avoidance.title"));
        content.addClassName("avoidance");
        addComponentAsFirst(bar);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Viewer viewer = current.get();
        Track track = routeId(event, TRACK)
                .flatMap(id -> tracks.find(viewer, new TrackId(id)))
                .orElseThrow(NotFoundException::new);
        ConflictPolicy policy = policies.of(viewer, track.id());
        bar.removeAll();
        bar.add(TrackBar.of(rounds, viewer, track, TrackPage.CONFLICTS));
        header().setSituation(getTranslation(
                "avoidance.situation",
                policy.name().in(getLocale()),
                String.valueOf(policy.version()),
                policy.rules().size(),
                count(policy, Strength.FORBIDDEN),
                count(policy, Strength.APPROVAL),
                count(policy, Strength.NOTICE)));
        content.removeAll();
        policy.notice()
                .map(notice -> new StateBadge(StateBadge.Tone.WARN, notice.in(getLocale())))
                .ifPresent(content::add);
        content.add(new AvoidanceTable(policy), new AvoidanceKey());
    }

    private static long count(ConflictPolicy policy, Strength strength) {
        return policy.rules().stream()
                .filter(rule -> rule.strength() == strength)
                .count();
    }

    @Override
    protected String tabTitle() {
        return getTranslation("avoidance.title");
    }
}
