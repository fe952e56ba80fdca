package org.clusterreview.registry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.ClusterId;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.WithheldNote;

/** One cluster: what it is, what waits, what was reported, and everything that happened to it. */
@Route("registry/:id")
@RolesAllowed({"ORGANISER", "STAFF", "DRAWER", "SUPERVISOR", "SECRETARY", "AUDITOR"})
class ClusterView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient RegistryServices services;
    private final transient CurrentViewer current;
    private final Div content = new Div();
    private transient ClusterId cluster = new ClusterId(new UUID(0, 0));
    private String name = "";

    ClusterView(RegistryServices services, CurrentViewer current) {
        super("");
        this.services = services;
        this.current = current;
        content.addClassName("cluster-page");
        Nav back = new Nav(new Anchor(RegistryFilter.PAGE, getTranslation("registry.back")));
        back.getElement().setAttribute("aria-label", getTranslation("registry.back"));
        addComponentAsFirst(back);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        cluster = routeId(event, "id").map(ClusterId::new).orElseThrow(NotFoundException::new);
        show();
    }

    private void show() {
        Shown shown = Shown.of(services, current.get(), cluster).orElseThrow(NotFoundException::new);
        name = shown.cluster().name();
        setHeading(name);
        header().setSituation(new Standing(this, shown).text());
        header().setActions(actions(shown).toArray(Button[]::new));
        content.removeAll();
        if (shown.recused()) {
            content.add(new WithheldNote(getTranslation("registry.recused.note")));
        }
        Div cards = new Div(new FactsCard(shown), new ReportsCard(services, shown, this::show));
        cards.addClassName("cards");
        content.add(cards);
        if (!shown.cancellations().isEmpty()) {
            content.add(new CancellationsCard(services, shown));
        }
        content.add(new HistoryCard(shown));
    }

    private List<Button> actions(Shown shown) {
        List<Button> actions = new ArrayList<>();
        boolean organiser = shown.viewer().hasAny("ORGANISER");
        boolean staff = shown.viewer().hasAny("ORGANISER", "STAFF");
        if (!shown.file().isActive() || shown.recused()) {
            return actions;
        }
        if (staff && services.reports().rule(shown.viewer()).isPresent()) {
            actions.add(button("registry.report", () -> new ReportDialog(services, shown, this::show).open()));
        }
        if (organiser) {
            actions.add(button("registry.correct", () -> new CorrectionDialog(services, shown, this::show).open()));
        }
        if (organiser && shown.cluster().state() == Cluster.State.UNDER_CULTIVATION) {
            actions.add(button("registry.cultivation.end", this::askWhyEnd));
        }
        boolean provincial = shown.cluster().state() == Cluster.State.RECOGNISED
                && shown.cluster().level() == Cluster.Level.PROVINCIAL;
        if (staff && provincial && !shown.isCancellationPending()) {
            actions.add(button("registry.cancel", () -> new CancellationDialog(services, shown, this::show).open()));
        }
        return actions;
    }

    private Button button(String key, Runnable action) {
        return new Button(getTranslation(key), click -> action.run());
    }

    private void askWhyEnd() {
        String action = getTranslation("registry.cultivation.end");
        Dialogs.reason(action, getTranslation("registry.cultivation.end.explained"), action, this::endCultivation);
    }

    private boolean endCultivation(String reason) {
        Outcome<Cluster> outcome = services.cultivations().end(current.get(), cluster, reason);
        if (outcome.isDone()) {
            Notices.done(getTranslation("registry.cultivation.ended"));
            show();
        } else {
            Notices.refused(outcome.violations());
        }
        return outcome.isDone();
    }

    @Override
    protected String tabTitle() {
        return name;
    }
}
