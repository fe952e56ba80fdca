package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.reviews.PaperComparison;
import org.clusterreview.reviews.PaperDecisions;
import org.clusterreview.reviews.PaperEntering;
import org.clusterreview.reviews.PaperForm;
import org.clusterreview.reviews.PaperItem;
import org.clusterreview.reviews.PaperState;
import org.clusterreview.reviews.Papers;
import org.clusterreview.reviews.SheetId;
import org.clusterreview.reviews.paper.Readings.Which;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.rounds.ui.TrackPage;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Page;

/** One signed sheet: to be entered, or with its two entries side by side. */
@Route("tracks/:track/scoring/paper/:sheet")
@RolesAllowed({"ORGANISER", "STAFF"})
class PaperEntryView extends Page implements BeforeEnterObserver, PaperDifferences.Actions {

    private static final long serialVersionUID = 1L;

    private final transient Papers papers;
    private final transient PaperEntering entering;
    private final transient PaperDecisions decisions;
    private final transient Tracks tracks;
    private final transient StoredFiles files;
    private final transient Viewer viewer;
    private final Div content = new Div();
    private transient TrackId track = new TrackId(new UUID(0, 0));
    private transient SheetId sheet = new SheetId(new UUID(0, 0));

    PaperEntryView(
            Papers papers,
            PaperEntering entering,
            PaperDecisions decisions,
            Tracks tracks,
            StoredFiles files,
            CurrentViewer current) {
        super("");
        this.papers = papers;
        this.entering = entering;
        this.decisions = decisions;
        this.tracks = tracks;
        this.files = files;
        this.viewer = current.get();
        setHeading(getTranslation("paper.entry.title"));
        content.addClassName("paper-entry");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        track = routeId(event, PaperView.TRACK).map(TrackId::new).orElseThrow(NotFoundException::new);
        sheet = routeId(event, PaperView.SHEET).map(SheetId::new).orElseThrow(NotFoundException::new);
        if (tracks.find(viewer, track).isEmpty()) {
            throw new NotFoundException();
        }
        show();
    }

    private void show() {
        PaperItem item = papers.ofTrack(viewer, track).stream()
                .filter(one -> one.sheet().id().equals(sheet))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        content.removeAll();
        header().setActions(back());
        setHeading(item.application());
        header().setSituation(getTranslation(
                        item.sheet().counts() ? "paper.seat" : "paper.shadow",
                        String.valueOf(item.sheet().seat()),
                        item.sheet().expertName())
                + " · " + getTranslation("paper.code") + " " + item.code());
        Optional<PaperForm> form = papers.form(viewer, sheet);
        Optional<PaperComparison> comparison = papers.comparison(viewer, sheet);
        if (form.isPresent()) {
            content.add(new PaperFields(form.get(), files, viewer, this::enter));
        } else if (comparison.isPresent()) {
            content.add(new PaperDifferences(comparison.get(), this));
        } else {
            content.add(new EmptyState(getTranslation(
                    item.state().map(state -> "paper.nothing." + state.name()).orElse("paper.nothing"))));
        }
        boolean open =
                item.state().filter(state -> state != PaperState.SUBMITTED).isPresent();
        if (open && viewer.has(Role.ORGANISER)) {
            content.add(withdrawal());
        }
    }

    private Anchor back() {
        Anchor back = new Anchor(TrackPage.SCORING.of(track) + "/paper");
        back.add(VaadinIcon.ANGLE_LEFT.create(), new Span(getTranslation("paper.title")));
        back.addClassName("workspace-back");
        return back;
    }

    private Button withdrawal() {
        String name = getTranslation("paper.withdraw");
        return new Button(
                name,
                click -> Dialogs.reason(
                        name,
                        getTranslation("paper.withdraw.explained"),
                        name,
                        reason -> settle(decisions.withdraw(viewer, sheet, reason))));
    }

    private Outcome<PaperState> enter(PaperFields.Read read) {
        Outcome<PaperState> outcome = entering.enter(viewer, sheet, read.look(), read.reading(), read.scan());
        if (outcome.isDone()) {
            settle(outcome);
        }
        return outcome;
    }

    @Override
    public void lookAgain(long version) {
        settle(entering.lookAgain(viewer, sheet, version));
    }

    @Override
    public boolean decide(long version, Map<String, Which> right, String reason) {
        return settle(decisions.decide(viewer, sheet, version, right, reason));
    }

    @Override
    public boolean settle(long version, Map<String, PaperDecisions.Held> held, String reason) {
        return settle(decisions.settle(viewer, sheet, version, held, reason));
    }

    private boolean settle(Outcome<PaperState> outcome) {
        switch (outcome) {
            case Outcome.Done<PaperState>(var state) -> Notices.done(getTranslation("paper.done." + state.name()));
            case Outcome.Refused<PaperState>(var violations) -> Notices.refused(violations);
        }
        show();
        return outcome.isDone();
    }

    @Override
    protected String tabTitle() {
        return getTranslation("paper.entry.title");
    }
}
