package org.clusterreview.feedback.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.feedback.FeedbackBatch;
import org.clusterreview.feedback.FeedbackRow;
import org.clusterreview.feedback.FeedbackTerms;
import org.clusterreview.jobs.Job;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.ui.TrackBar;
import org.clusterreview.rounds.ui.TrackPage;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Following;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.Times;
import org.clusterreview.ui.WithheldNote;

/** What the applicants of a track are told: looked through, issued all at once, and taken out one by one or together. */
@Route("tracks/:track/feedback")
@RolesAllowed("ORGANISER")
class FeedbackView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient FeedbackServices services;
    private final transient CurrentViewer current;
    private final Div content = new Div();
    private final transient Following following;
    private transient TrackId track = new TrackId(new UUID(0, 0));

    FeedbackView(FeedbackServices services, CurrentViewer current) {
        super("");
        this.services = services;
        this.current = current;
        content.addClassName("feedback-page");
        following = new Following(this, this::looked, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Track found = routeId(event, "track")
                .map(TrackId::new)
                .flatMap(id -> services.tracks().find(current.get(), id))
                .orElseThrow(NotFoundException::new);
        track = found.id();
        removeAll();
        add(TrackBar.of(services.rounds(), current.get(), found, TrackPage.FEEDBACK), header(), content);
        show();
    }

    private void show() {
        Viewer viewer = current.get();
        Track present = services.tracks().find(viewer, track).orElseThrow(NotFoundException::new);
        setHeading(getTranslation("feedback.title"));
        content.removeAll();
        if (present.stage().isBefore(Stage.PUBLIC_NOTICE)) {
            header().setSituation(getTranslation("feedback.situation.early"));
            content.add(new EmptyState(getTranslation("feedback.stage")));
            return;
        }
        Optional<FeedbackBatch> latest = services.feedback().latest(viewer, track);
        List<FeedbackRow> rows = services.feedback().rows(viewer, track);
        List<Violation> obstacles = services.feedback().obstacles(viewer, track);
        header().setSituation(situation(latest, rows.size()));
        if (obstacles.stream().anyMatch(one -> one.code().equals("feedback.partial"))) {
            content.add(new WithheldNote(getTranslation("withheld.feedback")));
        } else {
            obstacles.forEach(one -> content.add(
                    new EmptyState(getTranslation(one.code(), one.args().toArray()))));
        }
        Optional<Job> job = job(viewer, latest);
        latest.ifPresent(batch -> content.add(new BatchCard(services, viewer, batch, job)));
        boolean running = latest.filter(FeedbackBatch::running).isPresent();
        if (obstacles.isEmpty() && !running) {
            content.add(new TermsCard(latest.map(FeedbackBatch::terms), rows, this::issue));
        }
        content.add(new LettersCard(services, viewer, rows, latest));
        List<FeedbackBatch> earlier = services.feedback().earlier(viewer, track);
        if (!earlier.isEmpty()) {
            content.add(new EarlierCard(services, viewer, earlier));
        }
        following.follow(running ? looked() : List.of());
    }

    private Optional<Job> job(Viewer viewer, Optional<FeedbackBatch> latest) {
        return latest.filter(batch -> batch.finished().isEmpty())
                .flatMap(batch -> services.jobs().find(viewer, batch.job()));
    }

    /** What changes while letters are written. */
    private List<Object> looked() {
        List<Object> seen = new ArrayList<>();
        services.feedback().latest(current.get(), track).ifPresent(batch -> {
            seen.add(batch.letters().size());
            seen.add(batch.running());
        });
        return seen;
    }

    private String situation(Optional<FeedbackBatch> latest, int count) {
        return latest.map(batch -> batch.finished()
                        .map(at -> getTranslation(
                                "feedback.situation.issued", batch.letters().size(), Times.minute(at)))
                        .orElseGet(() -> getTranslation(
                                "feedback.situation.open", batch.letters().size(), count)))
                .orElseGet(() -> getTranslation("feedback.situation.none", count));
    }

    private void issue(FeedbackTerms terms) {
        Outcome<FeedbackBatch> outcome = services.feedback().issue(current.get(), track, terms);
        if (!outcome.isDone()) {
            Notices.refused(outcome.violations());
            return;
        }
        show();
    }

    @Override
    protected String tabTitle() {
        return getTranslation("feedback.title");
    }
}
