package org.clusterreview.applications.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.Applications;
import org.clusterreview.applications.FormalChecks;
import org.clusterreview.applications.FormalState;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.rounds.ui.TrackBar;
import org.clusterreview.rounds.ui.TrackPage;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Page;
import org.clusterreview.organisations.Dictionaries;

@Route("tracks/:track/applications")
@RolesAllowed({"ORGANISER", "STAFF", "DRAWER", "SUPERVISOR", "SECRETARY", "AUDITOR"})
class ApplicationsView extends Page implements BeforeEnterObserver {

    static final String TRACK = "track";

    private static final long serialVersionUID = 1L;
    private static final String STATE = "state";

    private final transient Tracks tracks;
    private final transient Rounds rounds;
    private final transient Applications applications;
    private final transient FormalChecks checks;
    private final transient CurrentViewer current;
    private final Div bar = new Div();
    private final Div nothing = new Div();
    private final Select<FormalState> filter = new Select<>();
    private final TextField search = new TextField();
    private final ApplicationGrid grid;
    private transient TrackId trackId = new TrackId(new UUID(0, 0));
    private transient List<ApplicationGrid.Row> rows = List.of();

    ApplicationsView(
            Tracks tracks,
            Rounds rounds,
            Applications applications,
            FormalChecks checks,
            Dictionaries dictionaries,
            CurrentViewer current) {
        super("");
        this.tracks = tracks;
        this.rounds = rounds;
        this.applications = applications;
        this.checks = checks;
        this.current = current;
        setHeading(getTranslation("applications.title"));
        grid = new ApplicationGrid(dictionaries.current(current.get()));
        filter.setEmptySelectionAllowed(true);
        filter.setEmptySelectionCaption(getTranslation("applications.filter.all"));
        filter.setItems(Arrays.asList(FormalState.values()));
        filter.setItemLabelGenerator(state -> state == null
                ? getTranslation("applications.filter.all")
                : getTranslation("formal.decision." + state.name()));
        filter.setAriaLabel(getTranslation("applications.filter"));
        filter.addValueChangeListener(change -> showRows());
        search.setPlaceholder(getTranslation("applications.search"));
        search.setAriaLabel(getTranslation("applications.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> showRows());
        Div tools = new Div(search, filter);
        tools.addClassName("page-tools");
        addComponentAsFirst(bar);
        add(tools, grid, nothing);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        trackId = routeId(event, TRACK).map(TrackId::new).orElseThrow(NotFoundException::new);
        Track track = tracks.find(current.get(), trackId).orElseThrow(NotFoundException::new);
        bar.removeAll();
        bar.add(TrackBar.of(rounds, current.get(), track, TrackPage.APPLICATIONS));
        event.getLocation().getQueryParameters().getSingleParameter(STATE).ifPresent(this::filterBy);
        refresh();
    }

    private void filterBy(String name) {
        Arrays.stream(FormalState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .ifPresent(filter::setValue);
    }

    private void refresh() {
        Viewer viewer = current.get();
        Track track = tracks.find(viewer, trackId).orElseThrow(NotFoundException::new);
        rows = applications.ofTrack(viewer, trackId).stream()
                .map(application -> row(viewer, application))
                .toList();
        long pending = rows.stream()
                .filter(row -> row.application().formalState() == FormalState.PENDING)
                .count();
        header().setSituation(getTranslation("applications.situation", rows.size(), pending));
        header().setActions(actions(viewer, track).toArray(new Button[0]));
        showRows();
    }

    private ApplicationGrid.Row row(Viewer viewer, Application application) {
        return new ApplicationGrid.Row(application, checks.report(viewer, application.id()).orElseThrow());
    }

    private void showRows() {
        String wanted = search.getValue().strip();
        List<ApplicationGrid.Row> shown = rows.stream()
                .filter(row -> filter.isEmpty() || row.application().formalState() == filter.getValue())
                .filter(row -> row.application().name().contains(wanted)
                        || row.application().applicantName().contains(wanted))
                .toList();
        grid.show(shown);
        grid.setVisible(!shown.isEmpty());
        nothing.removeAll();
        if (shown.isEmpty()) {
            nothing.add(new EmptyState(
                    getTranslation(rows.isEmpty() ? "applications.empty" : "applications.none-found")));
        }
    }

    private List<Button> actions(Viewer viewer, Track track) {
        List<Button> buttons = new ArrayList<>();
        if (!viewer.hasAny("ORGANISER", "STAFF") || Stage.FORMAL_CHECK.isBefore(track.stage())) {
            return buttons;
        }
        boolean checking = track.stage() == Stage.FORMAL_CHECK;
        Button take = new Button(
                getTranslation("applications.import"),
                click -> getUI().ifPresent(ui -> ui.navigate("tracks/" + trackId + "/applications/import")));
        buttons.add(take);
        grid.setSelectable(checking);
        if (checking) {
            buttons.add(new Button(getTranslation("applications.record-all"), click -> recordAll()));
            Button pass = new Button(getTranslation("applications.pass-all"), click -> passAll());
            pass.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(pass);
        } else {
            take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return buttons;
    }

    /** For the chosen applications; for all that are undecided where none is chosen. */
    private void recordAll() {
        Set<ApplicationGrid.Row> chosen = grid.chosen();
        List<ApplicationGrid.Row> wanted = (chosen.isEmpty() ? rows : List.copyOf(chosen))
                .stream()
                        .filter(row -> row.application().formalState() == FormalState.PENDING)
                        .toList();
        Dialogs.reason(
                getTranslation("applications.record-all"),
                getTranslation("applications.record-all.explained", wanted.size()),
                getTranslation("applications.record-all"),
                evidence -> settle(checks.recordAll(
                        current.get(),
                        wanted.stream().map(row -> row.application().id()).toList(),
                        evidence), "applications.recorded"));
    }

    private void passAll() {
        Dialogs.reason(
                getTranslation("applications.pass-all"),
                getTranslation("applications.pass-all.explained"),
                getTranslation("applications.pass-all"),
                reason -> settle(checks.decideAll(current.get(), trackId, reason), "applications.passed"));
    }

    private boolean settle(Outcome<Integer> outcome, String done) {
        if (outcome instanceof Outcome.Done<Integer>(Integer count)) {
            Notices.done(getTranslation(done, count));
        } else {
            Notices.refused(outcome.violations());
        }
        refresh();
        return outcome.isDone();
    }

    @Override
    protected String tabTitle() {
        return getTranslation("applications.title");
    }
}
