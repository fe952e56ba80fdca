package org.clusterreview.objections.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.objections.Objection;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.policy.ObjectionRule;
import org.clusterreview.rounds.ui.TrackBar;
import org.clusterreview.rounds.ui.TrackPage;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.Times;
import org.clusterreview.ui.WithheldNote;

/** The objections to the public notice of a track: recorded, accepted or not, looked into, decided by two, answered. */
@Route("tracks/:track/objections")
@RolesAllowed({"ORGANISER", "STAFF", "DRAWER", "SUPERVISOR", "SECRETARY", "AUDITOR"})
class ObjectionsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ObjectionServices services;
    private final transient CurrentViewer current;
    private final Div content = new Div();
    private transient TrackId track = new TrackId(new UUID(0, 0));

    ObjectionsView(ObjectionServices services, CurrentViewer current) {
        super("");
        this.services = services;
        this.current = current;
        content.addClassName("objections-page");
        setHeading(getTranslation("objection.page"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Track found = routeId(event, "track")
                .flatMap(id -> services.tracks().find(current.get(), new TrackId(id)))
                .orElseThrow(NotFoundException::new);
        track = found.id();
        removeAll();
        add(TrackBar.of(services.rounds(), current.get(), found, TrackPage.OBJECTIONS), header(), content);
        show();
    }

    private void show() {
        Viewer viewer = current.get();
        Track present = services.tracks().find(viewer, track).orElseThrow(NotFoundException::new);
        Optional<ObjectionRule> rule = services.policies().of(viewer, track).objections();
        List<Objection> objections = services.objections().ofTrack(viewer, track);
        boolean noticed = !services.notices().all(viewer, track).isEmpty();
        header().setSituation(situation(objections, noticed));
        Button[] actions = actions(viewer, present, rule, noticed);
        header().setActions(actions);
        content.removeAll();
        if (services.applications().isPartial(viewer, track)) {
            content.add(new WithheldNote(getTranslation("withheld.objections")));
        }
        rule.ifPresent(one -> content.add(rule(one)));
        if (rule.isEmpty()) {
            content.add(new EmptyState(getTranslation("objection.unneeded")));
            return;
        }
        services.corrections()
                .unconfirmed(viewer, track)
                .ifPresent(correction ->
                        content.add(new CorrectionPanel(services, viewer, present, correction, this::show)));
        if (objections.isEmpty()) {
            String empty = actions.length > 0 ? "objection.empty" : "objection.empty.closed";
            content.add(new EmptyState(getTranslation(noticed ? empty : "objection.notice.none")));
        }
        objections.forEach(
                objection -> content.add(new ObjectionCard(services, viewer, present, objection, this::show)));
    }

    private String situation(List<Objection> objections, boolean noticed) {
        if (objections.isEmpty()) {
            return getTranslation(noticed ? "objection.situation.none" : "objection.situation.before");
        }
        LocalDate today = Times.today();
        long open = objections.stream().filter(one -> !one.state().isClosed()).count();
        long overdue = objections.stream().filter(one -> one.isOverdueOn(today)).count();
        String situation = getTranslation("objection.situation", objections.size(), open);
        return overdue == 0 ? situation : situation + getTranslation("objection.situation.overdue", overdue);
    }

    private Button[] actions(Viewer viewer, Track present, Optional<ObjectionRule> rule, boolean noticed) {
        boolean records = viewer.hasAny("ORGANISER", "STAFF")
                && rule.isPresent()
                && noticed
                && (present.stage() == Stage.PUBLIC_NOTICE || present.stage() == Stage.RECOGNISED);
        if (!records) {
            return new Button[0];
        }
        Button record = new Button(
                getTranslation("objection.record"),
                click -> new ObjectionDialog(services, viewer, track, this::show).open());
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new Button[] {record};
    }

    private Paragraph rule(ObjectionRule rule) {
        Paragraph told = new Paragraph(getTranslation(
                "objection.rule", rule.article(), rule.text(), rule.acknowledgeWithin(), rule.decideWithin()));
        told.addClassName("quiet");
        return told;
    }

    @Override
    protected String tabTitle() {
        return getTranslation("track.page.OBJECTIONS");
    }
}
