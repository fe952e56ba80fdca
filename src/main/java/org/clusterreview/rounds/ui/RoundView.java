package org.clusterreview.rounds.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.rounds.Pipeline;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.RoundId;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.rounds.pipeline.StageReport;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.Switcher;

@Route("rounds/:round")
@RolesAllowed({"ORGANISER", "STAFF", "DRAWER", "SUPERVISOR", "SECRETARY", "AUDITOR"})
class RoundView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final String TRACK = "track";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final transient Rounds rounds;
    private final transient Tracks tracks;
    private final transient Pipeline pipeline;
    private final transient CurrentViewer current;
    private final Switcher tabs = new Switcher(getTranslation("rounds.tracks"), this::choose);
    private final Div content = new Div();
    private String title = "";
    private transient List<TrackId> trackIds = List.of();

    RoundView(Rounds rounds, Tracks tracks, Pipeline pipeline, CurrentViewer current) {
        super("");
        this.rounds = rounds;
        this.tracks = tracks;
        this.pipeline = pipeline;
        this.current = current;
        content.addClassName("pipeline-page");
        add(tabs, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Round round = routeId(event, RoundsNavigation.ROUND)
                .flatMap(id -> rounds.find(current.get(), new RoundId(id)))
                .orElseThrow(NotFoundException::new);
        title = round.name();
        setHeading(title);
        trackIds = round.tracks().stream().map(Track::id).toList();
        TrackId wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TRACK)
                .flatMap(id -> trackIds.stream()
                        .filter(track -> track.toString().equals(id))
                        .findFirst())
                .orElse(trackIds.getFirst());
        tabs.show(round.tracks().stream().map(Track::name).toList(), trackIds.indexOf(wanted));
        show(wanted);
    }

    private void choose(int place) {
        show(trackIds.get(place));
    }

    private void show(TrackId id) {
        Viewer viewer = current.get();
        Track track = tracks.find(viewer, id).orElseThrow(NotFoundException::new);
        Map<Stage, StageReport> reports = pipeline.of(viewer, track);
        StageReport now = Optional.ofNullable(reports.get(track.stage())).orElseThrow();
        header().setSituation(getTranslation(
                now.blockers().isEmpty() ? "round.situation" : "round.situation.blocked",
                track.stage().number(),
                Stage.values().length,
                getTranslation("stage." + track.stage().name()),
                now.blockers().size()));
        content.removeAll();
        PipelineCards cards = new PipelineCards(track, reports);
        rounds.warning(
                        viewer,
                        tracks.policy(viewer, id).rule().id(),
                        tracks.model(viewer, id).rule().id())
                .ifPresent(warning -> {
                    Paragraph note = new Paragraph(
                            getTranslation(warning.code(), warning.args().toArray()));
                    note.addClassName("quiet");
                    content.add(note);
                });
        cards.add(new TrackRules(
                rounds.find(viewer, track.round()).orElseThrow(),
                track,
                tracks.policy(viewer, id),
                tracks.model(viewer, id),
                tracks.conflicts(viewer, id),
                tracks.panels(viewer, id),
                changes(viewer, track)));
        content.add(new PipelineSteps(track), cards);
        header().setActions();
        if (viewer.has(Role.ORGANISER)) {
            header().setActions(back(track), forward(track, now.blockers().isEmpty()));
        }
    }

    private Button forward(Track track, boolean open) {
        Button button = new Button();
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        track.stage()
                .next()
                .ifPresentOrElse(
                        next -> {
                            String name = getTranslation("stage." + next.name());
                            button.setText(getTranslation("round.advance", name));
                            button.setEnabled(open);
                            button.addClickListener(click -> Dialogs.confirm(
                                    getTranslation("round.advance", name),
                                    getTranslation(
                                            "round.advance." + track.stage().name()),
                                    getTranslation("round.advance", name),
                                    () -> settle(tracks.advance(current.get(), track.id(), track.version()), track)));
                        },
                        () -> button.setVisible(false));
        return button;
    }

    private Button back(Track track) {
        Button button = new Button(getTranslation("round.back"));
        Optional<Stage> earlier = track.stage().previous().filter(stage -> stage != Stage.PREPARATION);
        button.setVisible(earlier.isPresent());
        earlier.ifPresent(to -> button.addClickListener(click -> Dialogs.reason(
                getTranslation("round.back.to", getTranslation("stage." + to.name())),
                getTranslation("round.back.explained"),
                getTranslation("round.back"),
                reason -> settle(tracks.goBack(current.get(), track.id(), track.version(), to, reason), track))));
        return button;
    }

    /** A day that is over is not changed any more. */
    private static boolean mayMoveRequests(Track track) {
        return track.requestsUntil()
                .filter(LocalDate.now(Clock.system(CHINA))::isAfter)
                .isEmpty();
    }

    private TrackRules.Changes changes(Viewer viewer, Track track) {
        boolean organises = viewer.has(Role.ORGANISER);
        boolean places = track.kind() == TrackKind.RECOGNITION && track.stage().isBefore(Stage.PUBLIC_NOTICE);
        return new TrackRules.Changes(
                organises && mayMoveRequests(track) ? Optional.of(() -> askRequestsUntil(track)) : Optional.empty(),
                organises && places ? Optional.of(() -> askPlaces(track)) : Optional.empty());
    }

    private void askPlaces(Track track) {
        new PlacesDialog(
                        track,
                        (places, reason) -> settle(
                                tracks.setPlaces(current.get(), track.id(), track.version(), places, reason), track))
                .open();
    }

    private void askRequestsUntil(Track track) {
        new RequestsDayDialog(
                        track,
                        (day, reason) -> settle(
                                tracks.takeRequestsUntil(current.get(), track.id(), track.version(), day, reason),
                                track))
                .open();
    }

    private boolean settle(Outcome<Track> outcome, Track track) {
        if (!outcome.isDone()) {
            Notices.refused(outcome.violations());
        }
        show(track.id());
        return outcome.isDone();
    }

    @Override
    protected String tabTitle() {
        return title;
    }
}
