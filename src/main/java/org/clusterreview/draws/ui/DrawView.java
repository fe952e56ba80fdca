package org.clusterreview.draws.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.draws.Draw;
import org.clusterreview.draws.DrawContent;
import org.clusterreview.draws.DrawExports;
import org.clusterreview.draws.DrawFailures;
import org.clusterreview.draws.DrawOutcomes;
import org.clusterreview.draws.Draws;
import org.clusterreview.eligibility.Explanations;
import org.clusterreview.eligibility.ui.RelaxedCard;
import org.clusterreview.eligibility.ui.RulesCard;
import org.clusterreview.panels.draw.DrawResult;
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
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.WithheldNote;

/** The draw of the panels of a track: its steps, what came of it, and its record. */
@Route("tracks/:track/panels/draw")
@RolesAllowed({"ORGANISER", "STAFF", "DRAWER", "SUPERVISOR", "SECRETARY", "AUDITOR"})
class DrawView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    static final String TRACK = "track";

    /** Which draw of the track; without it the one under way or in force. */
    static final String NUMBER = "draw";

    private final transient Tracks tracks;
    private final transient Rounds rounds;
    private final transient DrawReader reader;
    private final transient Draws draws;
    private final transient DrawOutcomes outcomes;
    private final transient DrawExports exports;
    private final transient RelaxedRules relaxed;
    private final transient Explanations explanations;
    private final transient DrawFailures failures;
    private final transient StoredFiles files;
    private final transient CurrentViewer current;
    private final Div bar = new Div();
    private final Div content = new Div();

    DrawView(
            Tracks tracks,
            Rounds rounds,
            DrawReader reader,
            Draws draws,
            DrawOutcomes outcomes,
            DrawExports exports,
            RelaxedRules relaxed,
            Explanations explanations,
            DrawFailures failures,
            StoredFiles files,
            CurrentViewer current) {
        super("");
        this.tracks = tracks;
        this.rounds = rounds;
        this.reader = reader;
        this.draws = draws;
        this.outcomes = outcomes;
        this.exports = exports;
        this.relaxed = relaxed;
        this.explanations = explanations;
        this.failures = failures;
        this.files = files;
        this.current = current;
        setHeading(getTranslation("draw.title"));
        content.addClassName("draw-page");
        addComponentAsFirst(bar);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Viewer viewer = current.get();
        TrackId id = routeId(event, TRACK).map(TrackId::new).orElseThrow(NotFoundException::new);
        Track track = tracks.find(viewer, id).orElseThrow(NotFoundException::new);
        bar.removeAll();
        bar.add(TrackBar.of(rounds, viewer, track, TrackPage.PANELS), new PanelBar(track, PanelPage.DRAW));
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
        content.removeAll();
        header().setActions();
        Optional<ShownDraw> shown = reader.of(viewer, track, number);
        if (shown.isEmpty()) {
            header().setSituation("");
            content.add(new WithheldNote(getTranslation("draw.partial")));
            return;
        }
        if (number.isPresent() && shown.get().draw().isEmpty()) {
            throw new NotFoundException();
        }
        DrawActs acts = new DrawActs(
                viewer, track.id(), draws, outcomes, exports, relaxed, files, () -> show(track, Optional.empty()));
        header().setSituation(Situation.of(shown.get()));
        header().setActions(HeaderActs.of(shown.get(), acts));
        fill(shown.get(), acts);
    }

    private void fill(ShownDraw shown, DrawActs acts) {
        Paragraph what = new Paragraph(shown.round());
        what.addClassName("print-only");
        content.add(what);
        if (shown.draw().isEmpty() && shown.plan().isEmpty()) {
            content.add(new EmptyState(getTranslation(
                    shown.track().stage().isBefore(Stage.PANELS) ? "draw.empty.early" : "draw.empty.late")));
        } else {
            content.add(new StepList(shown));
            if (shown.turn() != Turn.NOBODY) {
                content.add(new NextCard(shown, acts, () -> explanations.of(shown.viewer(), shown.track())));
            }
        }
        record(shown, acts);
        List<Draw> ended = shown.all().stream()
                .filter(draw -> draw.state() == Draw.State.ENDED)
                .toList();
        if (!ended.isEmpty()) {
            content.add(new EarlierDraws(ended, shown.words()));
        }
    }

    private void record(ShownDraw shown, DrawActs acts) {
        shown.content()
                .flatMap(known -> known.result().map(result -> results(known, result, shown, acts)))
                .ifPresent(content::add);
        if (!shown.relaxed().isEmpty()) {
            content.add(new RelaxedCard(
                    shown.relaxed(),
                    shown.words().rules(),
                    acts::revoke,
                    shown.track().stage() == Stage.PANELS && shown.viewer().has(Role.ORGANISER)));
        }
        content.add(
                new RulesCard(shown.rules(), shown.words().rules(), shown.draw().isEmpty()));
        shown.content()
                .filter(known -> known.result().isPresent())
                .map(known -> new PassedOverCard(known, shown.words()))
                .ifPresent(content::add);
        shown.command()
                .map(command -> new RecordCard(shown.draw().orElseThrow().id(), command, acts))
                .ifPresent(content::add);
    }

    private List<Component> results(DrawContent known, DrawResult result, ShownDraw shown, DrawActs acts) {
        if (result.failed().isEmpty()) {
            return result.panels().stream()
                    .<Component>map(panel -> new PanelCard(panel, known, shown.words()))
                    .toList();
        }
        return List.of(new FailureCard(
                result.failed().get(),
                () -> failures.explain(
                        shown.viewer(), shown.draw().orElseThrow().id()),
                shown.words(),
                acts,
                shown.turn() == Turn.END && Turn.END.isOf(shown.viewer())));
    }

    @Override
    protected String tabTitle() {
        return getTranslation("draw.title");
    }
}
