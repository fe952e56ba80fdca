package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.reviews.SheetKeeping;
import org.clusterreview.reviews.SheetProgress;
import org.clusterreview.reviews.TrackReviewing;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.rounds.ui.TrackBar;
import org.clusterreview.rounds.ui.TrackPage;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Following;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.Times;

/** How far scoring is, by expert and by application, as it goes on. What was marked is not there before it is submitted. */
@Route("tracks/:track/scoring")
@RolesAllowed({"ORGANISER", "STAFF", "DRAWER", "SUPERVISOR", "SECRETARY", "AUDITOR"})
class ScoringView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int EVERY_MILLIS = 10_000;

    /** Ten minutes without a change. */
    private static final int MOST_LOOKS = 60;

    private final transient ProgressWatch watch;
    private final transient SheetKeeping keeping;
    private final transient SheetActs acts;
    private final transient ShadowCards shadows;
    private final transient TrackReviewing reviewing;
    private final transient Rounds rounds;
    private final transient Tracks tracks;
    private final transient Clock clock;
    private final transient Viewer viewer;
    private final ProgressFilter filter = new ProgressFilter(this::choose);
    private final Div fresh = new Div();
    private final Div content = new Div();
    private final transient Following following;
    private transient Optional<Track> shown = Optional.empty();
    private transient Shown choice = Shown.ALL;

    ScoringView(
            ProgressWatch watch,
            SheetKeeping keeping,
            SheetActs acts,
            ShadowCards shadows,
            TrackReviewing reviewing,
            Rounds rounds,
            Tracks tracks,
            Clock clock,
            CurrentViewer current) {
        super("");
        this.watch = watch;
        this.keeping = keeping;
        this.acts = acts;
        this.shadows = shadows;
        this.reviewing = reviewing;
        this.rounds = rounds;
        this.tracks = tracks;
        this.clock = clock;
        this.viewer = current.get();
        setHeading(getTranslation("scoring.title"));
        fresh.addClassNames("quiet", "progress-fresh");
        Div bar = new Div(filter, fresh);
        bar.addClassName("progress-bar");
        add(bar, content);
        following = new Following(this, () -> state().parts(), this::show, EVERY_MILLIS, MOST_LOOKS);
        following.onGivenUp(this::stopped);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Track track = routeId(event, "track")
                .flatMap(id -> tracks.find(viewer, new TrackId(id)))
                .orElseThrow(NotFoundException::new);
        if (shown.isEmpty()) {
            addComponentAsFirst(TrackBar.of(rounds, viewer, track, TrackPage.SCORING));
        }
        shown = Optional.of(track);
        choice = Shown.of(event.getLocation().getQueryParameters());
        show();
    }

    private Track track() {
        return shown.orElseThrow();
    }

    private ProgressWatch.State state() {
        return watch.of(viewer, track().id());
    }

    private void show() {
        ProgressWatch.State state = state();
        Progress progress = state.progress();
        content.removeAll();
        header().setActions();
        filter.setVisible(!progress.groups().isEmpty());
        fresh.removeAll();
        if (progress.groups().isEmpty()) {
            header().setSituation("");
            content.add(new EmptyState(getTranslation(
                    track().stage().isBefore(Stage.SCORING) ? "scoring.empty.before" : "scoring.empty")));
            content.add(new ReviewSettingsCard(reviewing, viewer, track()));
            return;
        }
        header().setSituation(situation(progress));
        header().setActions(reminding().buttons(progress));
        filter.show(
                choice,
                progress.groups().stream().map(Progress.GroupProgress::name).toList());
        if (progress.partial()) {
            Paragraph partial = new Paragraph(getTranslation("scoring.partial"));
            partial.addClassName("quiet");
            content.add(partial);
        }
        if (viewer.hasAny("ORGANISER", "STAFF")) {
            content.add(PaperView.link(track().id()), RehearsalView.link(track().id()));
        }
        content.add(tables(state));
        if (track().stage() == Stage.SCORING) {
            fresh.add(new Span(getTranslation("scoring.fresh", Times.second(clock.instant()))));
            following.follow(state.parts());
        }
    }

    private List<Component> tables(ProgressWatch.State state) {
        Instant now = clock.instant();
        List<ExpertLine> lines = state.lines();
        Progress wanted = choice.of(state.progress(), lines, now);
        List<ExpertLine> experts = choice.of(lines, now);
        if (wanted.groups().isEmpty() && experts.isEmpty()) {
            return List.of(new EmptyState(getTranslation("scoring.none." + choice.only())));
        }
        List<Component> tables = new ArrayList<>();
        if (wanted.all().anyMatch(ReturnedTable::isReturned)) {
            tables.add(new ReturnedTable(wanted.groups(), state.watched().returned(), this::open));
        }
        if (!experts.isEmpty()) {
            tables.add(new ExpertsTable(
                    experts, now, state.seenInWords(), reminding().ofOne()));
        }
        wanted.groups().forEach(group -> tables.add(new ProgressTable(group, this::open)));
        shadows.of(viewer, track()).ifPresent(tables::add);
        tables.add(new ReviewSettingsCard(reviewing, viewer, track()));
        return tables;
    }

    private void stopped() {
        Button again = new Button(getTranslation("scoring.fresh.again"), click -> show());
        again.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        fresh.removeAll();
        fresh.add(new Span(getTranslation("scoring.fresh.stopped")), again);
    }

    private String situation(Progress progress) {
        long submitted = progress.submitted();
        long open = progress.open();
        String counts = open == 0
                ? getTranslation("scoring.situation.done", submitted)
                : getTranslation(
                        "scoring.situation",
                        submitted,
                        submitted + open,
                        open,
                        progress.owing().size());
        return rounds.find(viewer, track().round())
                .orElseThrow()
                .scoringDeadline()
                .map(at -> counts + " · "
                        + getTranslation(
                                clock.instant().isAfter(at) ? "scoring.deadline.over" : "tasks.deadline",
                                Times.minute(at)))
                .orElse(counts);
    }

    private Reminding reminding() {
        return new Reminding(viewer, track(), keeping, acts, this::show);
    }

    private void open(SheetProgress progress, Progress.Row row, Progress.Column column) {
        acts.open(viewer, track(), progress, row, column, this::show);
    }

    private void choose(Shown wanted) {
        choice = wanted;
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location(TrackPage.SCORING.of(track().id()), wanted.parameters())));
        show();
    }

    @Override
    protected String tabTitle() {
        return getTranslation("scoring.title");
    }
}
