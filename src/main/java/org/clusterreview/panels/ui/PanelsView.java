package org.clusterreview.panels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.conflicts.ConflictDecisions;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.PanelAccounts;
import org.clusterreview.panels.Panels;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.rounds.ui.TrackBar;
import org.clusterreview.rounds.ui.TrackPage;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Page;

@Route("tracks/:track/panels")
@RolesAllowed({"ORGANISER", "STAFF", "DRAWER", "SUPERVISOR", "SECRETARY", "AUDITOR"})
class PanelsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final String TRACK = "track";

    private final transient Tracks tracks;
    private final transient Rounds rounds;
    private final transient Board board;
    private final transient Groups groups;
    private final transient Panels panels;
    private final transient PanelAccounts accounts;
    private final transient ConflictDecisions decisions;
    private final transient CurrentViewer current;
    private final Div bar = new Div();
    private final Div columns = new Div();

    PanelsView(
            Tracks tracks,
            Rounds rounds,
            Board board,
            Groups groups,
            Panels panels,
            PanelAccounts accounts,
            ConflictDecisions decisions,
            CurrentViewer current) {
        super("");
        this.tracks = tracks;
        this.rounds = rounds;
        this.board = board;
        this.groups = groups;
        this.panels = panels;
        this.accounts = accounts;
        this.decisions = decisions;
        this.current = current;
        setHeading(getTranslation("board.title"));
        columns.addClassName("board");
        addComponentAsFirst(bar);
        add(columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        TrackId id = routeId(event, TRACK).map(TrackId::new).orElseThrow(NotFoundException::new);
        Viewer viewer = current.get();
        Track track = tracks.find(viewer, id).orElseThrow(NotFoundException::new);
        bar.removeAll();
        bar.add(TrackBar.of(rounds, viewer, track, TrackPage.PANELS));
        show(track);
    }

    private void show(Track track) {
        Viewer viewer = current.get();
        BoardActions actions = new BoardActions(viewer, track, groups, panels, accounts, () -> show(track));
        Board.Content content = board.of(viewer, track);
        header().setSituation(getTranslation(
                "board.situation",
                content.columns().size(),
                content.seats(),
                content.wantedSeats(),
                content.ungrouped().size()));
        header().setActions(buttons(track, actions, content));
        columns.removeAll();
        if (content.columns().isEmpty() && content.ungrouped().isEmpty()) {
            columns.add(new EmptyState(
                    getTranslation(track.stage().isBefore(Stage.PANELS) ? "board.empty.early" : "board.empty")));
        }
        if (!content.ungrouped().isEmpty()) {
            columns.add(new UngroupedCard(content, actions));
        }
        content.columns().forEach(column -> columns.add(new GroupCard(column, content, actions, decisions)));
    }

    private Component[] buttons(Track track, BoardActions actions, Board.Content content) {
        List<Component> all = new ArrayList<>();
        if (!track.stage().isBefore(Stage.PANELS)) {
            all.add(new Anchor(TrackPage.drawOfPanels(track.id()), getTranslation("board.draw")));
            all.add(new Anchor(TrackPage.assignmentOfPanels(track.id()), getTranslation("board.assign")));
        }
        if (actions.editable()) {
            all.add(new Button(
                    getTranslation("board.group.add"),
                    click -> GroupDialogs.create(actions, content.columns().size() + 1)));
        }
        if (actions.editable() && !content.ungrouped().isEmpty()) {
            Button propose = new Button(
                    getTranslation("board.propose"),
                    click -> GroupDialogs.propose(actions, content.ungrouped().size()));
            propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            all.add(propose);
        }
        return all.toArray(Component[]::new);
    }

    @Override
    protected String tabTitle() {
        return getTranslation("board.title");
    }
}
