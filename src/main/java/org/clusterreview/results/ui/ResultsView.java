package org.clusterreview.results.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.documents.IssuedDocument;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.documents.ui.FileLink;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.results.ResultDifference;
import org.clusterreview.results.ResultExports;
import org.clusterreview.results.Results;
import org.clusterreview.results.ShadowComparison;
import org.clusterreview.results.ShadowComparisons;
import org.clusterreview.results.ui.ShownResults.Wanted;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.rounds.ui.TrackBar;
import org.clusterreview.rounds.ui.TrackPage;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Page;

/** The ranking of a track: looked through before it is frozen, read and taken out afterwards. */
@Route("tracks/:track/results")
@RolesAllowed({"ORGANISER", "STAFF", "DRAWER", "SUPERVISOR", "SECRETARY", "AUDITOR"})
class ResultsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /** Query parameter that names the application whose trace is wanted. */
    private static final String APPLICATION = "application";

    private final transient Rounds rounds;
    private final transient Tracks tracks;
    private final transient Results results;
    private final transient ResultExports exports;
    private final transient ShownResults reader;
    private final transient ShadowComparisons shadows;
    private final transient AnalysisDesk desk;
    private final transient StoredFiles files;
    private final transient LotsCard.Reader lots;
    private final transient CurrentViewer current;
    private final Div content = new Div();
    private final Div issued = new Div();
    private transient TrackId track = new TrackId(new java.util.UUID(0, 0));
    private transient Map<String, Map<String, String>> experts = Map.of();
    private Wanted wanted = Wanted.WHAT_COUNTS;
    private int group;

    ResultsView(
            Rounds rounds,
            Tracks tracks,
            Results results,
            ResultExports exports,
            ShownResults reader,
            ShadowComparisons shadows,
            AnalysisDesk desk,
            StoredFiles files,
            LotsCard.Reader lots,
            CurrentViewer current) {
        super("");
        this.rounds = rounds;
        this.tracks = tracks;
        this.results = results;
        this.exports = exports;
        this.reader = reader;
        this.shadows = shadows;
        this.desk = desk;
        this.files = files;
        this.lots = lots;
        this.current = current;
        setHeading(getTranslation("track.page.RESULTS"));
        content.addClassName("results-page");
        issued.addClassName("issued");
        issued.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Viewer viewer = current.get();
        Track found = event.getRouteParameters()
                .get("track")
                .flatMap(ResultsView::trackId)
                .flatMap(id -> tracks.find(viewer, id))
                .orElseThrow(NotFoundException::new);
        track = found.id();
        removeAll();
        add(TrackBar.of(rounds, viewer, found, TrackPage.RESULTS), header(), content);
        show(event.getLocation().getQueryParameters().getSingleParameter(APPLICATION));
    }

    private static Optional<TrackId> trackId(String text) {
        try {
            return Optional.of(TrackId.of(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private void show(Optional<String> application) {
        Viewer viewer = current.get();
        content.removeAll();
        header().setActions();
        Track present = tracks.find(viewer, track).orElseThrow(NotFoundException::new);
        Optional<Shown> readable = reader.read(viewer, present, wanted);
        header().setSituation(ResultSituation.of(this, viewer, present, readable));
        if (readable.isEmpty()) {
            lots.read(viewer, track, this::refresh).ifPresent(content::add);
            content.add(new EmptyState(
                    getTranslation(present.stage().isBefore(Stage.RESULTS) ? "result.none.scoring" : "result.none")));
            return;
        }
        Shown shown = readable.get();
        header().setActions(new ResultActions(shown, viewer, this).all());
        List<ResultDifference> differences =
                shown.frozen().filter(frozen -> !frozen.reproduced()).isPresent()
                        ? results.differences(viewer, track)
                        : List.of();
        content.add(new StatePanel(shown, results.history(viewer, track), differences), issued);
        Optional<LotsCard> drawn = lots.read(viewer, track, this::refresh);
        drawn.filter(LotsCard::isOpen).ifPresent(content::add);
        if (shown.rankedGroups().isEmpty()) {
            content.add(new EmptyState(getTranslation("result.empty")));
        } else {
            content.add(new GroupsArea(shown, experts, desk, viewer, application, group, chosen -> group = chosen));
        }
        drawn.filter(card -> !card.isOpen()).ifPresent(content::add);
        compareShadows();
    }

    private void compareShadows() {
        if (!current.get().has(Role.ORGANISER)) {
            return;
        }
        List<ShadowComparison> compared = shadows.of(current.get(), track);
        if (!compared.isEmpty()) {
            content.add(new ShadowTable(compared));
        }
    }

    /** Shows everything anew, as the data are now. */
    void refresh() {
        show(Optional.empty());
    }

    void want(Wanted which) {
        wanted = which;
        refresh();
    }

    void freeze(String seen) {
        Outcome<?> outcome = results.freeze(current.get(), track, seen);
        if (outcome.isDone()) {
            wanted = Wanted.WHAT_COUNTS;
            Notices.done(getTranslation("result.frozen.done"));
        } else {
            Notices.refused(outcome.violations());
        }
        refresh();
    }

    void showExperts(boolean shown) {
        experts = shown && current.get().has(Role.ORGANISER) ? results.expertNames(current.get(), track) : Map.of();
        refresh();
    }

    boolean showsExperts() {
        return !experts.isEmpty();
    }

    void exportRanking() {
        issue(exports.ranking(current.get(), track));
    }

    void exportRecord() {
        issue(exports.record(current.get(), track));
    }

    void exportScoreSheets() {
        issue(exports.scoreSheets(current.get(), track));
    }

    private void issue(Outcome<IssuedDocument> outcome) {
        if (outcome.isDone()) {
            IssuedDocument document = outcome.orThrow();
            issued.addComponentAsFirst(new Div(new FileLink(files, current.get(), document.file())));
        } else {
            Notices.refused(outcome.violations());
        }
    }

    @Override
    protected String tabTitle() {
        return getTranslation("track.page.RESULTS");
    }
}
