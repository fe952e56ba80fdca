package org.clusterreview.applications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationFilter;
import org.clusterreview.applications.Applications;
import org.clusterreview.applications.FormalState;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.rounds.ui.TrackBar;
import org.clusterreview.rounds.ui.TrackPage;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Page;

@Route("tracks/:track/applications")
@RolesAllowed({"ORGANISER", "STAFF", "DRAWER", "SUPERVISOR", "SECRETARY", "AUDITOR"})
class ApplicationsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    static final String TRACK = "track";
    private static final int SEARCH_DELAY = 300;

    private final transient Tracks tracks;
    private final transient Rounds rounds;
    private final transient Applications applications;
    private final transient ApplicationLines reader;
    private final transient BatchActions batch;
    private final transient CurrentViewer current;
    private final Div content = new Div();
    private transient Optional<ApplicationFilter> filter = Optional.empty();

    ApplicationsView(
            Tracks tracks,
            Rounds rounds,
            Applications applications,
            ApplicationLines reader,
            BatchActions batch,
            CurrentViewer current) {
        super("");
        this.tracks = tracks;
        this.rounds = rounds;
        this.applications = applications;
        this.reader = reader;
        this.batch = batch;
        this.current = current;
        setHeading(getTranslation("track.page.APPLICATIONS"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Viewer viewer = current.get();
        Track track = routeId(event, TRACK)
                .flatMap(id -> tracks.find(viewer, new TrackId(id)))
                .orElseThrow(NotFoundException::new);
        filter = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ApplicationFilter.PARAMETER)
                .flatMap(ApplicationFilter::of);
        removeAll();
        add(TrackBar.of(rounds, viewer, track, TrackPage.APPLICATIONS), header(), content);
        show(track);
    }

    private void show(Track track) {
        Viewer viewer = current.get();
        List<ApplicationLine> lines = reader.of(viewer, track.id());
        boolean staff = viewer.hasAny("ORGANISER", "STAFF");
        boolean checking = staff && track.stage() == Stage.FORMAL_CHECK;
        content.removeAll();
        header().setSituation(situation(track, lines));
        header().setActions(actions(track, lines, staff));
        if (applications.isPartial(viewer, track.id())) {
            Paragraph partial = new Paragraph(getTranslation("applications.partial"));
            partial.addClassName("quiet");
            content.add(partial);
        }
        reader.excesses(viewer, track.id(), getLocale(), this::getTranslation).forEach(sentence -> {
            Paragraph excess = new Paragraph(sentence);
            excess.addClassName("intake-excess");
            content.add(excess);
        });
        if (lines.isEmpty()) {
            content.add(new EmptyState(getTranslation(staff ? "applications.empty" : "applications.empty.others")));
            return;
        }
        content.add(new FilterBar(TrackPage.APPLICATIONS.of(track.id()), lines, filter));
        List<ApplicationLine> shown = lines.stream()
                .filter(line -> filter.map(line::isIn).orElse(true))
                .toList();
        if (shown.isEmpty()) {
            content.add(new EmptyState(
                    getTranslation("applications.filter.none"),
                    new Anchor(TrackPage.APPLICATIONS.of(track.id()), getTranslation("applications.show-all"))));
            return;
        }
        list(track, shown, checking);
    }

    private void list(Track track, List<ApplicationLine> shown, boolean checking) {
        ApplicationGrid grid = new ApplicationGrid(checking);
        var view = grid.setItems(shown);
        TextField search = new TextField();
        search.setPlaceholder(getTranslation("applications.search"));
        search.setAriaLabel(getTranslation("applications.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(SEARCH_DELAY);
        search.addValueChangeListener(change -> view.setFilter(line -> line.matches(change.getValue())));
        Div tools = new Div(search);
        tools.addClassName("list-tools");
        if (checking) {
            tools.add(batch.onSelected(grid, () -> show(track)));
        }
        content.add(tools, grid);
    }

    private Component[] actions(Track track, List<ApplicationLine> lines, boolean staff) {
        List<Component> actions = new ArrayList<>();
        if (staff && !Stage.FORMAL_CHECK.isBefore(track.stage())) {
            Button take = new Button(
                    getTranslation("applications.import"),
                    click -> getUI().ifPresent(ui -> ui.navigate(TrackPage.APPLICATIONS.of(track.id()) + "/import")));
            boolean checking = track.stage() == Stage.FORMAL_CHECK && !lines.isEmpty();
            if (!checking) {
                take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            actions.add(take);
            if (!lines.isEmpty()) {
                actions.add(new Button(
                        getTranslation("platform.import"),
                        click -> getUI().ifPresent(
                                        ui -> ui.navigate(TrackPage.APPLICATIONS.of(track.id()) + "/platform"))));
            }
            if (checking) {
                batch.confirmAll(track, () -> show(track)).ifPresent(actions::add);
                actions.add(batch.passAll(track, lines, () -> show(track)));
            }
        }
        return actions.toArray(Component[]::new);
    }

    private String situation(Track track, List<ApplicationLine> lines) {
        if (lines.isEmpty()) {
            return getTranslation("applications.situation.none");
        }
        if (track.stage() == Stage.PREPARATION) {
            return getTranslation("applications.situation.preparation", lines.size());
        }
        return getTranslation(
                "applications.situation",
                lines.size(),
                count(lines, FormalState.PASSED),
                count(lines, FormalState.RETURNED),
                count(lines, FormalState.REJECTED),
                count(lines, FormalState.PENDING));
    }

    private static long count(List<ApplicationLine> lines, FormalState state) {
        return lines.stream()
                .filter(line -> line.application().formalState() == state)
                .count();
    }

    @Override
    protected String tabTitle() {
        return getTranslation("track.page.APPLICATIONS");
    }
}
