package org.clusterreview.experts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.Expert.Standing;
import org.clusterreview.experts.ExpertAbsences;
import org.clusterreview.experts.ExpertAppraisals;
import org.clusterreview.experts.ExpertDetails;
import org.clusterreview.experts.ExpertHistories;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.experts.HeldSeats;
import org.clusterreview.experts.Identities;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

@Route("experts/:expert")
@RolesAllowed({"ORGANISER", "STAFF", "DRAWER", "SUPERVISOR", "SECRETARY", "AUDITOR"})
class ExpertView extends Page implements BeforeEnterObserver {

    static final String EXPERT = "expert";

    private static final long serialVersionUID = 1L;

    private final transient ExpertPool pool;
    private final transient HeldSeats seats;
    private final transient ExpertAppraisals appraisals;
    private final transient Clock clock;
    private final transient ExpertHistories histories;
    private final transient ExpertAbsences absences;
    private final transient Identities identities;
    private final transient Dictionaries dictionaries;
    private final transient CurrentViewer current;
    private final Div content = new Div();
    private String title = "";

    ExpertView(
            ExpertPool pool,
            HeldSeats seats,
            ExpertAppraisals appraisals,
            ExpertHistories histories,
            ExpertAbsences absences,
            Identities identities,
            Dictionaries dictionaries,
            CurrentViewer current,
            Clock clock) {
        super("");
        this.pool = pool;
        this.seats = seats;
        this.appraisals = appraisals;
        this.histories = histories;
        this.absences = absences;
        this.identities = identities;
        this.dictionaries = dictionaries;
        this.current = current;
        this.clock = clock;
        content.addClassName("expert-page");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(routeId(event, EXPERT).map(ExpertId::new).orElseThrow(NotFoundException::new));
    }

    private void show(ExpertId id) {
        Viewer viewer = current.get();
        ExpertDetails details = pool.details(viewer, id).orElseThrow(NotFoundException::new);
        Expert expert = details.expert();
        title = expert.name();
        setHeading(title);
        header().setSituation(expert.employerName());
        header().setActions(actions(viewer, expert));
        content.removeAll();
        if (!pool.isResolved(viewer, id)) {
            content.add(question(viewer));
        }
        content.add(
                new ExpertFacts(
                        details,
                        new PoolWords(dictionaries.current(viewer)),
                        viewer.hasAny("ORGANISER", "STAFF")
                                ? Optional.of(() -> pool.readPersonal(viewer, id))
                                : Optional.empty()),
                new ExpertPast(
                        details.history(),
                        seats.of(viewer, id),
                        clock.instant().atZone(ExpertPast.CHINA).getYear(),
                        new PastActs(histories, absences, viewer, expert, () -> show(id))));
        appraisals.of(viewer, id).ifPresent(summary -> content.add(new AppraisalCard(summary)));
    }

    private Component question(Viewer viewer) {
        Div note = new Div(new StateBadge(Tone.BLOCK, getTranslation("expert.identity-open")));
        note.addClassNames("work-card", "identity-note");
        note.add(new Span(getTranslation("expert.identity-open.explained")));
        if (viewer.hasAny("ORGANISER", "STAFF")) {
            note.add(new RouterLink(
                    getTranslation("identities.open", identities.unresolved(viewer)), IdentitiesView.class));
        }
        return note;
    }

    private Component[] actions(Viewer viewer, Expert expert) {
        List<Component> actions = new ArrayList<>();
        actions.add(new RouterLink(getTranslation("experts.title"), ExpertsView.class));
        if (viewer.has(Role.ORGANISER)) {
            Stream.of(Standing.values())
                    .filter(standing -> standing != expert.standing())
                    .forEach(standing -> actions.add(change(viewer, expert, standing)));
        }
        return actions.toArray(Component[]::new);
    }

    private Button change(Viewer viewer, Expert expert, Standing to) {
        String action = getTranslation("expert.standing.to." + to.name());
        if (to == Standing.SUSPENDED) {
            return new Button(action, click -> suspend(viewer, expert, action));
        }
        return new Button(
                action,
                click -> Dialogs.reason(
                        action,
                        getTranslation("expert.standing.explained." + to.name(), expert.name()),
                        action,
                        reason -> {
                            var outcome = pool.setStanding(viewer, expert.id(), expert.version(), to, reason);
                            if (!outcome.isDone()) {
                                Notices.refused(outcome.violations());
                            }
                            show(expert.id());
                            return outcome.isDone();
                        }));
    }

    private void suspend(Viewer viewer, Expert expert, String action) {
        new DaysDialog(
                        action,
                        getTranslation("expert.standing.explained.SUSPENDED", expert.name()),
                        getTranslation("field.reason"),
                        true,
                        (from, last, reason) -> {
                            var outcome = pool.suspend(
                                    viewer, expert.id(), expert.version(), new Expert.Suspension(from, last), reason);
                            if (outcome.isDone()) {
                                show(expert.id());
                            }
                            return outcome;
                        })
                .open();
    }

    @Override
    protected String tabTitle() {
        return title;
    }
}
