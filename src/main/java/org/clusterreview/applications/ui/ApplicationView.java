package org.clusterreview.applications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.stream.Stream;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.FormalState;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.ui.TrackBar;
import org.clusterreview.rounds.ui.TrackPage;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.Times;
import org.jspecify.annotations.Nullable;

@Route("applications/:application")
@RolesAllowed({"ORGANISER", "STAFF", "DRAWER", "SUPERVISOR", "SECRETARY", "AUDITOR"})
class ApplicationView extends Page implements BeforeEnterObserver {

    static final String APPLICATION = "application";

    private static final long serialVersionUID = 1L;

    private final transient FileReader reader;
    private final transient CheckActions actions;
    private final transient MaterialActions material;
    private final transient Rounds rounds;
    private final transient CurrentViewer current;
    private final Div columns = new Div();
    private String title = "";
    private transient @Nullable ApplicationFile latest;

    ApplicationView(
            FileReader reader, CheckActions actions, MaterialActions material, Rounds rounds, CurrentViewer current) {
        super("");
        this.reader = reader;
        this.actions = actions;
        this.material = material;
        this.rounds = rounds;
        this.current = current;
        columns.addClassName("application-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ApplicationId id = routeId(event, APPLICATION).map(ApplicationId::new).orElseThrow(NotFoundException::new);
        ApplicationFile file = reader.read(current.get(), id).orElseThrow(NotFoundException::new);
        title = file.application().name();
        setHeading(title);
        removeAll();
        add(TrackBar.of(rounds, current.get(), file.track(), TrackPage.APPLICATIONS), header(), columns);
        show(file);
    }

    private void refresh(ApplicationId id) {
        reader.read(current.get(), id).ifPresent(this::show);
    }

    private void show(ApplicationFile file) {
        Viewer viewer = current.get();
        Application application = file.application();
        boolean staff = viewer.hasAny("ORGANISER", "STAFF");
        boolean checking = staff && file.track().stage() == Stage.FORMAL_CHECK;
        boolean editable = staff && !Stage.FORMAL_CHECK.isBefore(file.track().stage());
        Runnable refresh = () -> refresh(application.id());
        head(file, checking);
        Div main = new Div();
        main.addClassName("application-main");
        file.decision().ifPresent(decision -> main.add(new DecisionCard(file, decision)));
        file.proposal()
                .ifPresent(proposal -> main.add(new ProposalCard(
                        file,
                        proposal,
                        checking && !proposal.by().equals(viewer.actor()),
                        actions,
                        () -> Objects.requireNonNull(latest),
                        refresh)));
        file.correction().ifPresent(correction -> main.add(new CorrectionCard(file, correction)));
        main.add(
                new CheckCard(file, checking, actions, changed -> head(changed, checking), refresh),
                new FigureCard(file, editable, material, refresh));
        Div aside = new Div(
                new OverviewCard(file, material),
                new PeopleCard(file.named()),
                new AttachmentCard(file, editable, material, viewer, refresh),
                new RevisionCard(file, earlier -> actions.compare(file, earlier)));
        aside.addClassName("application-aside");
        columns.removeAll();
        columns.add(main, aside);
    }

    /** Title, where it stands, and what may be decided now. */
    private void head(ApplicationFile file, boolean checking) {
        latest = file;
        header().setSituation(situation(file));
        header().setActions(checking ? decisions(file) : new Component[0]);
    }

    private String situation(ApplicationFile file) {
        Application application = file.application();
        String state = state(application);
        int blocked = file.report().blockedBy().size();
        int open = file.report().open().size();
        long excepted = RuleWords.exceptions(file.report());
        String points;
        if (blocked + open > 0) {
            points = getTranslation("application.situation.points", blocked, open);
        } else {
            points = excepted == 0
                    ? getTranslation("application.situation.clear")
                    : getTranslation("application.situation.excepted", excepted);
        }
        return getTranslation("application.situation", application.number(), state, points);
    }

    private String state(Application application) {
        String state =
                getTranslation("formal.state." + application.formalState().name());
        if (application.formalProposed().isPresent()) {
            String proposed = getTranslation(
                    "formal.state." + application.formalProposed().get().name());
            return getTranslation("application.situation.proposed", state, proposed);
        }
        return application.isOverdue(Times.today()) ? getTranslation("application.situation.overdue", state) : state;
    }

    private Component[] decisions(ApplicationFile file) {
        return Stream.of(FormalState.REJECTED, FormalState.RETURNED, FormalState.PASSED)
                .map(state -> decision(file, state))
                .toArray(Component[]::new);
    }

    private Button decision(ApplicationFile file, FormalState state) {
        Button button = new Button(
                getTranslation("formal.decide." + state.name()),
                click -> actions.decide(
                        file, state, () -> refresh(file.application().id())));
        if (state == FormalState.PASSED) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            boolean ready =
                    file.report().blockedBy().isEmpty() && file.report().open().isEmpty();
            button.setEnabled(ready && file.application().formalState() != FormalState.PASSED);
        }
        return button;
    }

    @Override
    protected String tabTitle() {
        return title;
    }
}
