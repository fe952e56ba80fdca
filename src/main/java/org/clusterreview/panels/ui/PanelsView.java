package org.clusterreview.panels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.conflicts.ConflictDecisions;
import org.clusterreview.panels.Chairs;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.PanelAccounts;
import org.clusterreview.panels.PanelSupplies;
import org.clusterreview.panels.Panels;
import org.clusterreview.panels.Reserves;
import org.clusterreview.panels.Shadows;
import org.clusterreview.panels.inforce.RelaxedRule;
import org.clusterreview.panels.inforce.RelaxedRules;
import org.clusterreview.panels.inforce.TrackPanelRules;
import org.clusterreview.panels.rules.CallableCities;
import org.clusterreview.panels.rules.PanelRuleSet;
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
import org.clusterreview.ui.StateBadge;

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
    private final transient PanelSupplies supplies;
    private final transient Chairs chairs;
    private final transient Reserves reserves;
    private final transient Shadows shadows;
    private final transient PanelAccounts accounts;
    private final transient TrackPanelRules rules;
    private final transient RelaxedRules relaxed;
    private final transient ConflictDecisions decisions;
    private final transient CurrentViewer current;
    private final Div bar = new Div();
    private final Div columns = new Div();
    private final Paragraph hint = new Paragraph();
    private final Div relaxations = new Div();

    /** What has just happened, for whoever does not see it. */
    private final Div said = new Div();

    PanelsView(
            Tracks tracks,
            Rounds rounds,
            Board board,
            Groups groups,
            Panels panels,
            PanelSupplies supplies,
            Chairs chairs,
            Reserves reserves,
            Shadows shadows,
            PanelAccounts accounts,
            TrackPanelRules rules,
            RelaxedRules relaxed,
            ConflictDecisions decisions,
            CurrentViewer current) {
        super("");
        this.tracks = tracks;
        this.rounds = rounds;
        this.board = board;
        this.groups = groups;
        this.panels = panels;
        this.supplies = supplies;
        this.chairs = chairs;
        this.reserves = reserves;
        this.shadows = shadows;
        this.accounts = accounts;
        this.rules = rules;
        this.relaxed = relaxed;
        this.decisions = decisions;
        this.current = current;
        setHeading(getTranslation("board.title"));
        columns.addClassName("board");
        hint.addClassNames("quiet", "board-hint");
        said.addClassName("only-spoken");
        said.getElement().setAttribute("role", "status");
        addComponentAsFirst(bar);
        relaxations.addClassName("board-hint");
        add(hint, relaxations, columns, said);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        TrackId id = routeId(event, TRACK).map(TrackId::new).orElseThrow(NotFoundException::new);
        Viewer viewer = current.get();
        Track track = tracks.find(viewer, id).orElseThrow(NotFoundException::new);
        bar.removeAll();
        bar.add(TrackBar.of(rounds, viewer, track, TrackPage.PANELS), new PanelBar(track, PanelPage.BOARD));
        show(track, supplies.cities(viewer, id));
    }

    /** The pool changes little while somebody works on the board, and is large: what is told of it is read once. */
    private void show(Track track, Optional<CallableCities> callable) {
        Viewer viewer = current.get();
        PanelRuleSet inForce = rules.inForce(viewer, track.id());
        BoardActions actions = new BoardActions(
                viewer,
                track,
                inForce,
                callable.filter(known -> inForce.rules().barsOwnCity()),
                groups,
                panels,
                chairs,
                reserves,
                shadows,
                shadows.ofTrack(viewer, track.id()),
                accounts,
                relaxed,
                () -> show(track, callable));
        Board.Content content = board.of(viewer, track);
        header().setSituation(getTranslation(
                "board.situation",
                content.columns().size(),
                content.seats(),
                content.wantedSeats(),
                content.ungrouped().size()));
        header().setActions(buttons(track, actions, content));
        columns.removeAll();
        relaxations(track);
        if (content.columns().isEmpty() && content.ungrouped().isEmpty()) {
            columns.add(new EmptyState(
                    getTranslation(track.stage().isBefore(Stage.PANELS) ? "board.empty.early" : "board.empty")));
        }
        boolean movable = actions.editable() && !content.columns().isEmpty();
        hint.setVisible(movable);
        hint.setText(getTranslation("board.hint"));
        BoardMoves moves = new BoardMoves(actions, content, this::moved);
        if (!content.ungrouped().isEmpty() || movable) {
            columns.add(new UngroupedCard(content, moves));
        }
        content.columns().forEach(column -> columns.add(new GroupCard(column, moves, actions, decisions)));
    }

    /** Rules that were relaxed are not what the file says: whoever reads the bars is told. */
    private void relaxations(Track track) {
        long steps = relaxed.ofTrack(current.get(), track.id()).stream()
                .filter(RelaxedRule::holds)
                .count();
        relaxations.removeAll();
        relaxations.setVisible(steps > 0);
        relaxations.add(new Anchor(
                PanelPage.DRAW.of(track.id()),
                new StateBadge(StateBadge.Tone.NEUTRAL, getTranslation("board.relaxed", steps))));
    }

    /** The board has been read anew: what was moved is found again and keeps the focus. */
    private void moved(ApplicationId application, String what) {
        said.setText(what);
        below(columns)
                .filter(BoardItem.class::isInstance)
                .map(BoardItem.class::cast)
                .filter(item -> item.application().equals(application))
                .findFirst()
                .ifPresent(BoardItem::focus);
    }

    private static Stream<Component> below(Component parent) {
        return parent.getChildren().flatMap(child -> Stream.concat(Stream.of(child), below(child)));
    }

    private Component[] buttons(Track track, BoardActions actions, Board.Content content) {
        List<Component> all = new ArrayList<>();
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
