package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.reviews.Sheet;
import org.clusterreview.reviews.SheetKeeping;
import org.clusterreview.reviews.SheetProgress;
import org.clusterreview.reviews.SheetState;
import org.clusterreview.reviews.Sheets;
import org.clusterreview.reviews.TrackReviewing;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.rounds.ui.TrackBar;
import org.clusterreview.rounds.ui.TrackPage;
import org.clusterreview.scoring.Models;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.Times;

@Route("tracks/:track/scoring")
@RolesAllowed({"ORGANISER", "STAFF", "DRAWER", "SUPERVISOR", "SECRETARY", "AUDITOR"})
class ScoringView extends Page implements BeforeEnterObserver, SheetDialog.Actions {

    private static final long serialVersionUID = 1L;
    private static final String ONLY = "only";
    private static final String OPEN = "open";

    private final transient ProgressReader reader;
    private final transient Sheets sheets;
    private final transient SheetKeeping keeping;
    private final transient TrackReviewing reviewing;
    private final transient Rounds rounds;
    private final transient Tracks tracks;
    private final transient Models models;
    private final transient Viewer viewer;
    private final Div content = new Div();
    private final Checkbox onlyOpen = new Checkbox();
    private transient Optional<Track> shown = Optional.empty();

    ScoringView(
            ProgressReader reader,
            Sheets sheets,
            SheetKeeping keeping,
            TrackReviewing reviewing,
            Rounds rounds,
            Tracks tracks,
            Models models,
            CurrentViewer current) {
        super("");
        this.reader = reader;
        this.sheets = sheets;
        this.keeping = keeping;
        this.reviewing = reviewing;
        this.rounds = rounds;
        this.tracks = tracks;
        this.models = models;
        this.viewer = current.get();
        setHeading(getTranslation("scoring.title"));
        onlyOpen.setLabel(getTranslation("scoring.only-open"));
        onlyOpen.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                remember(change.getValue());
                show();
            }
        });
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Track track = event.getRouteParameters()
                .get("track")
                .filter(id -> id.length() == 36)
                .flatMap(id -> tracks.find(viewer, TrackId.of(id)))
                .orElseThrow(NotFoundException::new);
        if (shown.isEmpty()) {
            addComponentAsFirst(TrackBar.of(rounds, viewer, track, TrackPage.SCORING));
        }
        shown = Optional.of(track);
        onlyOpen.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ONLY)
                .filter(OPEN::equals)
                .isPresent());
        show();
    }

    private Track track() {
        return shown.orElseThrow();
    }

    private void show() {
        Progress progress = reader.of(viewer, track().id());
        content.removeAll();
        header().setActions();
        if (progress.groups().isEmpty()) {
            header().setSituation("");
            content.add(new EmptyState(getTranslation(
                    track().stage().isBefore(Stage.SCORING) ? "scoring.empty.before" : "scoring.empty")));
            content.add(new ReviewSettingsCard(reviewing, viewer, track()));
            return;
        }
        header().setSituation(situation(progress));
        header().setActions(actions(progress));
        if (progress.partial()) {
            Paragraph partial = new Paragraph(getTranslation("scoring.partial"));
            partial.addClassName("quiet");
            content.add(partial);
        }
        content.add(onlyOpen);
        Progress wanted = onlyOpen.getValue() ? progress.onlyOpen() : progress;
        if (wanted.groups().isEmpty()) {
            content.add(new EmptyState(getTranslation("scoring.none-open")));
        }
        wanted.groups().forEach(group -> content.add(new ProgressTable(group, this::open)));
        content.add(new ReviewSettingsCard(reviewing, viewer, track()));
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
                .map(at -> counts + " · " + getTranslation("tasks.deadline", Times.minute(at)))
                .orElse(counts);
    }

    private Button[] actions(Progress progress) {
        if (!viewer.hasAny("ORGANISER", "STAFF") || track().stage() != Stage.SCORING) {
            return new Button[0];
        }
        Button refresh = new Button(getTranslation("scoring.refresh"), click -> refresh());
        refresh.setTooltipText(getTranslation("scoring.refresh.explained"));
        Button remind = new Button(getTranslation("scoring.remind"), click -> remind(progress));
        remind.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return progress.open() == 0 ? new Button[] {refresh} : new Button[] {refresh, remind};
    }

    private void remind(Progress progress) {
        int told = keeping.remind(viewer, track().id());
        int without = progress.owing().size() - told;
        Notices.done(
                without > 0
                        ? getTranslation("scoring.reminded.some", told, without)
                        : getTranslation("scoring.reminded", told));
    }

    private void refresh() {
        settle(keeping.refresh(viewer, track().id()), count -> getTranslation("scoring.refreshed", count));
    }

    private void open(SheetProgress progress, Progress.Row row, Progress.Column column) {
        SheetDialog dialog = new SheetDialog(row.name(), column.name(), progress);
        Sheet sheet = progress.sheet();
        if (viewer.has(Role.ORGANISER)) {
            if (sheet.state() == SheetState.SUBMITTED) {
                sheets.submitted(viewer, track().id()).stream()
                        .filter(one -> one.sheet().equals(sheet.id()))
                        .findFirst()
                        .ifPresent(one -> dialog.show(
                                one,
                                models.of(tracks.model(viewer, track().id()).rule())));
            }
            if (track().stage() == Stage.SCORING) {
                dialog.offer(sheet, column.active(), this);
            }
        }
        dialog.open();
    }

    @Override
    public boolean giveBack(Sheet sheet, String reason) {
        return settle(
                keeping.giveBack(viewer, sheet.id(), sheet.version(), reason),
                done -> getTranslation("scoring.give-back.done"));
    }

    @Override
    public boolean takeOut(Sheet sheet, String reason) {
        return settle(
                keeping.voidSheet(viewer, sheet.id(), sheet.version(), reason),
                done -> getTranslation("scoring.void.done"));
    }

    @Override
    public boolean reopen(Sheet sheet, String reason) {
        return settle(
                keeping.reopen(viewer, sheet.id(), sheet.version(), reason),
                done -> getTranslation("scoring.reopen.done"));
    }

    private <T> boolean settle(Outcome<T> outcome, java.util.function.Function<T, String> words) {
        switch (outcome) {
            case Outcome.Done<T>(var value) -> Notices.done(words.apply(value));
            case Outcome.Refused<T>(var violations) -> Notices.refused(violations);
        }
        show();
        return outcome.isDone();
    }

    /** The address keeps the filter, so that it can be handed on. */
    private void remember(boolean only) {
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(
                        null,
                        new Location(
                                TrackPage.SCORING.of(track().id()),
                                only ? QueryParameters.of(ONLY, OPEN) : QueryParameters.empty())));
    }

    @Override
    protected String tabTitle() {
        return getTranslation("scoring.title");
    }
}
