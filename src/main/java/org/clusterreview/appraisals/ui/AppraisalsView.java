package org.clusterreview.appraisals.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.AccountNames;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.appraisals.Appraisal;
import org.clusterreview.appraisals.Appraisals;
import org.clusterreview.appraisals.AppraisedExpert;
import org.clusterreview.appraisals.NewAppraisal;
import org.clusterreview.appraisals.TrackAppraisals;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
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
import org.clusterreview.ui.WithheldNote;

/** The experts of a track one by one: what the data say of each, beside the form by which he or she is appraised. */
@Route("tracks/:track/appraisals")
@RolesAllowed({"ORGANISER", "STAFF"})
class AppraisalsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /** Query parameter that names the expert who is shown. */
    private static final String EXPERT = "expert";

    private final transient Rounds rounds;
    private final transient Tracks tracks;
    private final transient Appraisals appraisals;
    private final transient AccountNames names;
    private final transient CurrentViewer current;
    private final Div content = new Div();
    private transient TrackId track = new TrackId(new UUID(0, 0));
    private transient Optional<ExpertId> chosen = Optional.empty();

    /** What was typed of others than the one who is shown, and is not kept yet. */
    private final transient Map<ExpertId, NewAppraisal> typed = new HashMap<>();

    private transient Runnable remember = () -> {};

    AppraisalsView(Rounds rounds, Tracks tracks, Appraisals appraisals, AccountNames names, CurrentViewer current) {
        super("");
        this.rounds = rounds;
        this.tracks = tracks;
        this.appraisals = appraisals;
        this.names = names;
        this.current = current;
        content.addClassName("appraisals-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Track found = routeId(event, "track")
                .map(TrackId::new)
                .flatMap(id -> tracks.find(current.get(), id))
                .orElseThrow(NotFoundException::new);
        track = found.id();
        chosen = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(EXPERT)
                .flatMap(AppraisalsView::expertId);
        typed.clear();
        removeAll();
        add(TrackBar.of(rounds, current.get(), found, TrackPage.APPRAISALS), header(), content);
        show();
    }

    private static Optional<ExpertId> expertId(String text) {
        try {
            return Optional.of(new ExpertId(UUID.fromString(text)));
        } catch (IllegalArgumentException mistyped) {
            return Optional.empty();
        }
    }

    private void show() {
        Viewer viewer = current.get();
        Track present = tracks.find(viewer, track).orElseThrow(NotFoundException::new);
        setHeading(getTranslation("appraisal.title"));
        content.removeAll();
        if (present.stage().isBefore(Stage.RESULTS)) {
            header().setSituation(getTranslation("appraisal.situation.early"));
            content.add(new EmptyState(getTranslation("appraisal.early")));
            return;
        }
        TrackAppraisals all = appraisals.ofTrack(viewer, track);
        header().setSituation(getTranslation(
                "appraisal.situation", all.done(), all.experts().size()));
        if (all.partial()) {
            content.add(new WithheldNote(getTranslation("withheld.appraisals")));
        }
        if (all.experts().isEmpty()) {
            content.add(new EmptyState(getTranslation("appraisal.none")));
            return;
        }
        AppraisedExpert shown = all.experts().stream()
                .filter(one -> chosen.filter(one.expert()::equals).isPresent())
                .findFirst()
                .or(() -> all.experts().stream()
                        .filter(one -> one.current().isEmpty())
                        .findFirst())
                .orElse(all.experts().getFirst());
        content.add(new ExpertList(all, shown, this::choose), panel(viewer, shown));
    }

    private AppraisalPanel panel(Viewer viewer, AppraisedExpert shown) {
        AppraisalPanel panel = new AppraisalPanel(
                appraisals.form(viewer),
                shown,
                new Earlier(shown.appraisals(), names, viewer),
                Optional.ofNullable(typed.remove(shown.expert())),
                viewer.has(Role.ORGANISER)
                        ? Optional.of((wanted, reason) -> keep(shown, wanted, reason))
                        : Optional.empty());
        remember = () -> panel.typed().ifPresent(now -> typed.put(shown.expert(), now));
        return panel;
    }

    private void choose(AppraisedExpert expert) {
        remember.run();
        chosen = Optional.of(expert.expert());
        show();
    }

    private List<Violation> keep(AppraisedExpert expert, NewAppraisal wanted, String reason) {
        Outcome<Appraisal> outcome = expert.current()
                .map(standing ->
                        appraisals.correct(current.get(), track, expert.expert(), standing.id(), wanted, reason))
                .orElseGet(() -> appraisals.appraise(current.get(), track, expert.expert(), wanted));
        if (outcome.isDone()) {
            Notices.done(getTranslation("appraisal.kept", expert.name()));
            chosen = Optional.empty();
            show();
        }
        return outcome.violations();
    }

    @Override
    protected String tabTitle() {
        return getTranslation("appraisal.title");
    }
}
