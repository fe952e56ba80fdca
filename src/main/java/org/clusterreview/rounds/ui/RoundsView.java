package org.clusterreview.rounds.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.scoring.RuleCatalogue;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Page;

@Route("rounds")
@RolesAllowed({"ORGANISER", "STAFF", "DRAWER", "SUPERVISOR", "SECRETARY", "AUDITOR"})
@Menu(title = "nav.rounds", order = 20, icon = "vaadin:calendar-clock")
class RoundsView extends Page {

    private static final long serialVersionUID = 1L;

    RoundsView(Rounds rounds, RuleCatalogue rules, Policies policies, CurrentViewer current) {
        super("");
        setHeading(getTranslation("rounds.title"));
        Viewer viewer = current.get();
        List<Round> all = rounds.all(viewer);
        header().setSituation(getTranslation("rounds.situation", all.size()));
        if (viewer.has(Role.ORGANISER)) {
            Button open = new Button(
                    getTranslation("rounds.open"), click -> new NewRoundDialog(rounds, rules, policies, viewer).open());
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header().setActions(open);
        }
        add(all.isEmpty() ? new EmptyState(getTranslation("rounds.empty")) : grid(all));
    }

    private Grid<Round> grid(List<Round> all) {
        Grid<Round> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES);
        grid.addComponentColumn(round -> new RouterLink(
                        round.name(),
                        RoundView.class,
                        new com.vaadin.flow.router.RouteParameters(new RouteParam(
                                RoundsNavigation.ROUND, round.id().toString()))))
                .setHeader(getTranslation("rounds.name"))
                .setFlexGrow(2)
                .setFrozen(true);
        grid.addColumn(Round::year)
                .setHeader(getTranslation("rounds.year"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(round -> new Span(round.tracks().stream()
                        .map(track -> track.name() + " · "
                                + getTranslation("stage." + track.stage().name()))
                        .collect(Collectors.joining(getTranslation("list.separator")))))
                .setHeader(getTranslation("rounds.tracks"))
                .setFlexGrow(3);
        grid.setItems(all);
        grid.setAllRowsVisible(true);
        return grid;
    }

    @Override
    protected String tabTitle() {
        return getTranslation("rounds.title");
    }
}
