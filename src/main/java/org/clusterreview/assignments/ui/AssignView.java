package org.clusterreview.assignments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.assignments.Proposal;
import org.clusterreview.assignments.Proposal.State;
import org.clusterreview.assignments.ProposalOutcomes;
import org.clusterreview.assignments.Proposals;
import org.clusterreview.jobs.Jobs;
import org.clusterreview.panels.inforce.RelaxedRules;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.rounds.ui.PanelBar;
import org.clusterreview.rounds.ui.PanelPage;
import org.clusterreview.rounds.ui.TrackBar;
import org.clusterreview.rounds.ui.TrackPage;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.WithheldNote;
import org.jspecify.annotations.Nullable;

/** The best assignment of experts to the panels of a track: reckoned, looked at, applied, taken back. */
@Route("tracks/:track/panels/assign")
@RolesAllowed({"ORGANISER", "STAFF", "DRAWER", "SUPERVISOR", "SECRETARY", "AUDITOR"})
class AssignView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int POLL_MILLIS = 1000;
    static final String TRACK = "track";

    /** Which proposal of the track; without it the latest that is not closed. */
    static final String NUMBER = "proposal";

    private final transient Tracks tracks;
    private final transient Rounds rounds;
    private final transient AssignReader reader;
    private final transient Proposals proposals;
    private final transient ProposalOutcomes outcomes;
    private final transient RelaxedRules relaxed;
    private final transient Jobs jobs;
    private final transient CurrentViewer current;
    private final transient Clock clock;
    private final Div bar = new Div();
    private final Div content = new Div();
    private @Nullable Registration polling;

    AssignView(
            Tracks tracks,
            Rounds rounds,
            AssignReader reader,
            Proposals proposals,
            ProposalOutcomes outcomes,
            RelaxedRules relaxed,
            Jobs jobs,
            CurrentViewer current,
            Clock clock) {
        super("");
        this.tracks = tracks;
        this.rounds = rounds;
        this.reader = reader;
        this.proposals = proposals;
        this.outcomes = outcomes;
        this.relaxed = relaxed;
        this.jobs = jobs;
        this.current = current;
        this.clock = clock;
        setHeading(getTranslation("assignment.title"));
        content.addClassName("assign-page");
        addComponentAsFirst(bar);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Viewer viewer = current.get();
        TrackId id = routeId(event, TRACK).map(TrackId::new).orElseThrow(NotFoundException::new);
        Track track = tracks.find(viewer, id).orElseThrow(NotFoundException::new);
        bar.removeAll();
        bar.add(TrackBar.of(rounds, viewer, track, TrackPage.PANELS), new PanelBar(track, PanelPage.ASSIGNMENT));
        show(
                track,
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(NUMBER)
                        .filter(text -> text.matches("[1-9][0-9]{0,5}"))
                        .map(Integer::valueOf));
    }

    private void show(Track track, Optional<Integer> number) {
        Viewer viewer = current.get();
        stopPolling();
        content.removeAll();
        header().setActions();
        Optional<ShownProposal> found = reader.of(viewer, track, number);
        if (found.isEmpty()) {
            header().setSituation("");
            content.add(new WithheldNote(getTranslation("assignment.partial")));
            return;
        }
        ShownProposal shown = found.get();
        if (number.isPresent() && shown.proposal().isEmpty()) {
            throw new NotFoundException();
        }
        header().setSituation(situation(shown));
        header().setActions(links(shown, number));
        AssignActs acts =
                new AssignActs(viewer, track.id(), proposals, outcomes, relaxed, () -> show(track, Optional.empty()));
        Optional<RunningCard> running = shown.proposal()
                .filter(one -> one.state() == State.RUNNING)
                .map(one -> new RunningCard(shown, one, acts));
        running.ifPresent(card -> poll(shown, shown.proposal().orElseThrow(), card));
        content.add(AssignContent.of(shown, acts, running));
    }

    private String situation(ShownProposal shown) {
        return shown.proposal()
                .map(one -> getTranslation("assignment.situation." + one.state().name(), one.number()))
                .orElseGet(() -> getTranslation(
                        shown.track().stage().isBefore(Stage.PANELS)
                                ? "assignment.situation.early"
                                : "assignment.situation.none"));
    }

    private Component[] links(ShownProposal shown, Optional<Integer> number) {
        TrackId track = shown.track().id();
        List<Component> links = new ArrayList<>();
        if (number.isPresent()) {
            links.add(new Anchor(PanelPage.ASSIGNMENT.of(track), getTranslation("assignment.present")));
        }
        if (shown.proposal().flatMap(Proposal::found).isPresent()) {
            links.add(new Button(
                    getTranslation("assignment.act.print"),
                    click -> UI.getCurrent().getPage().executeJs("window.print()")));
        }
        return links.toArray(Component[]::new);
    }

    private void poll(ShownProposal shown, Proposal begun, RunningCard card) {
        UI ui = UI.getCurrent();
        card.tell(jobs.find(shown.viewer(), begun.job()), begun, clock.instant());
        ui.setPollInterval(POLL_MILLIS);
        polling = ui.addPollListener(poll -> {
            Viewer viewer = current.get();
            boolean runs = proposals.ofTrack(viewer, begun.track()).stream()
                    .anyMatch(one -> one.id().equals(begun.id()) && one.state() == State.RUNNING);
            if (runs) {
                card.tell(jobs.find(viewer, begun.job()), begun, clock.instant());
            } else {
                show(shown.track(), Optional.empty());
            }
        });
    }

    private void stopPolling() {
        if (polling != null) {
            polling.remove();
            polling = null;
            UI.getCurrent().setPollInterval(-1);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopPolling();
    }

    @Override
    protected String tabTitle() {
        return getTranslation("assignment.title");
    }
}
