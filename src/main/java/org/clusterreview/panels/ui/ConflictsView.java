package org.clusterreview.panels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.conflicts.Conflicts;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.panels.ui.ConflictCell.State;
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
import org.jspecify.annotations.Nullable;

@Route("tracks/:track/conflicts")
@RolesAllowed({"ORGANISER", "STAFF", "DRAWER", "SUPERVISOR", "SECRETARY", "AUDITOR"})
class ConflictsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final String TRACK = "track";

    private final transient Tracks tracks;
    private final transient Rounds rounds;
    private final transient ConflictReader reader;
    private final transient ConflictActs acts;
    private final transient Conflicts conflicts;
    private final transient ExclusionActs exclusions;
    private final transient CurrentViewer current;
    private final Div bar = new Div();
    private final ConflictFilters filters = new ConflictFilters(this::show);
    private final Div legend = new Div();
    private final Div overview = new Div();
    private final Div detail = new Div();
    private final Div requests = new Div();
    private @Nullable TrackId track;
    private ConflictCell.@Nullable Key chosen;
    private @Nullable ConflictMatrix matrix;

    ConflictsView(
            Tracks tracks,
            Rounds rounds,
            ConflictReader reader,
            ConflictActs acts,
            Conflicts conflicts,
            ExclusionActs exclusions,
            CurrentViewer current) {
        super("");
        this.tracks = tracks;
        this.rounds = rounds;
        this.reader = reader;
        this.acts = acts;
        this.conflicts = conflicts;
        this.exclusions = exclusions;
        this.current = current;
        setHeading(getTranslation("conflicts.title"));
        legend.addClassNames("badges", "conflict-legend");
        Stream.of(State.values())
                .map(state -> explained(state.sign(), state.css(), state.word()))
                .forEach(legend::add);
        legend.add(
                explained("✓", "declared-none", getTranslation("conflicts.declared-none")),
                explained("·", "not-declared", getTranslation("conflicts.not-declared")));
        Div page = new Div(overview, detail);
        page.addClassName("conflict-page");
        addComponentAsFirst(bar);
        add(filters, legend, page, requests);
    }

    private static Span explained(String sign, String css, String word) {
        Span shown = new Span(sign);
        shown.addClassNames("conflict-sign", css);
        return new Span(shown, new Span(word));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        TrackId id = routeId(event, TRACK).map(TrackId::new).orElseThrow(NotFoundException::new);
        Viewer viewer = current.get();
        Track found = tracks.find(viewer, id).orElseThrow(NotFoundException::new);
        track = id;
        bar.removeAll();
        bar.add(TrackBar.of(rounds, viewer, found, TrackPage.CONFLICTS));
        Anchor freeCheck = new Anchor(TrackPage.CONFLICTS.of(id) + "/check", getTranslation("conflicts.check"));
        freeCheck.addClassName("button-link");
        Anchor rules = new Anchor(TrackPage.rulesOfAvoidance(id), getTranslation("avoidance.read"));
        header().setActions(
                        viewer.hasAny("ORGANISER", "STAFF")
                                ? found.stage().isBefore(Stage.PUBLIC_NOTICE)
                                        ? new Component[] {rules, freeCheck, recheck(id)}
                                        : new Component[] {rules, freeCheck}
                                : new Component[] {rules});
        filters.offer(reader.of(viewer, found));
        show();
    }

    private Button recheck(TrackId id) {
        Button recheck = new Button(getTranslation("conflicts.recheck"), click -> {
            Outcome<TrackId> outcome = conflicts.recheck(current.get(), id);
            if (outcome.isDone()) {
                Notices.done(getTranslation("conflicts.rechecked"));
            } else {
                Notices.refused(outcome.violations());
            }
            show();
        });
        recheck.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return recheck;
    }

    private void show() {
        Viewer viewer = current.get();
        Track found = tracks.find(viewer, Objects.requireNonNull(track)).orElseThrow();
        ConflictContent all = reader.of(viewer, found);
        header().setSituation(getTranslation(
                "conflicts.situation",
                all.standingInPanels(),
                all.count(ConflictCell::isOpen),
                all.count(cell -> cell.state() == State.BLOCK),
                all.count(cell -> cell.state() == State.LIFTED)));
        ConflictContent shown = all.filtered(filters.value());
        overview.removeAll();
        if (shown.inOrder().isEmpty()) {
            overview.add(
                    new EmptyState(getTranslation(all.cells().isEmpty() ? "conflicts.none" : "conflicts.none.shown")));
            legend.setVisible(false);
        } else {
            matrix = new ConflictMatrix(shown, chosen, this::open);
            overview.add(matrix, new ConflictList(shown, this::open));
            if (shown.notShown() > 0) {
                Paragraph more = new Paragraph(getTranslation("conflicts.not-shown", shown.notShown()));
                more.addClassName("quiet");
                overview.add(more);
            }
            legend.setVisible(true);
        }
        requests.removeAll();
        requests.add(exclusions.card(viewer, found, this::show), acts.recusals(viewer, found, this::show));
        showDetail(
                viewer,
                found,
                Optional.ofNullable(chosen)
                        .flatMap(key -> Optional.ofNullable(all.cells().get(key))));
    }

    private void decided() {
        show();
        if (matrix != null) {
            matrix.focusChosen();
        }
    }

    private void open(ConflictCell pair) {
        chosen = pair.key();
        Viewer viewer = current.get();
        showDetail(viewer, tracks.find(viewer, Objects.requireNonNull(track)).orElseThrow(), Optional.of(pair));
        detail.getElement().executeJs("if (innerWidth < 1100) this.scrollIntoView({block: 'nearest'})");
    }

    private void showDetail(Viewer viewer, Track found, Optional<ConflictCell> pair) {
        detail.removeAll();
        Paragraph hint = new Paragraph(getTranslation("conflicts.choose"));
        hint.addClassName("quiet");
        hint.setVisible(legend.isVisible());
        detail.add(pair.<Component>map(cell -> new ConflictDetail(cell, acts.of(viewer, found, this::decided)))
                .orElse(hint));
    }

    @Override
    protected String tabTitle() {
        return getTranslation("conflicts.title");
    }
}
