package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.panels.OwnDeclarations;
import org.clusterreview.reviews.OwnSheets;
import org.clusterreview.reviews.SheetId;
import org.clusterreview.reviews.Task;
import org.clusterreview.reviews.TaskGroup;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.Times;

@Route("reviews")
@RolesAllowed("EXPERT")
@Menu(title = "nav.reviews", order = 10, icon = "vaadin:clipboard-check")
class TasksView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient OwnSheets sheets;
    private final transient OwnDeclarations declarations;
    private final transient CurrentViewer current;
    private final Div content = new Div();

    TasksView(OwnSheets sheets, OwnDeclarations declarations, CurrentViewer current) {
        super("");
        this.sheets = sheets;
        this.declarations = declarations;
        this.current = current;
        setHeading(getTranslation("tasks.title"));
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Viewer viewer = current.get();
        List<TaskGroup> groups = sheets.groups(viewer);
        List<Task> tasks =
                groups.stream().flatMap(group -> group.tasks().stream()).toList();
        content.removeAll();
        header().setActions();
        boolean wanting = declarations.of(viewer).stream().anyMatch(task -> task.open() && !task.isDone());
        if (wanting) {
            content.add(first());
        }
        if (tasks.isEmpty()) {
            content.add(new EmptyState(getTranslation("tasks.empty")));
            return;
        }
        header().setSituation(situation(tasks));
        header().setActions(actions(tasks).toArray(Component[]::new));
        groups.forEach(group -> {
            TaskTable table = new TaskTable(group.roundName() + " · " + group.groupName(), group.tasks());
            if (group.tasks().stream().anyMatch(Task::editable)) {
                table.add(submitting(group));
            }
            content.add(table);
        });
        groups.stream().map(TaskGroup::track).distinct().forEach(track -> content.add(RehearsalView.link(track)));
    }

    private List<Component> actions(List<Task> tasks) {
        List<Component> actions = new ArrayList<>();
        if (tasks.stream().anyMatch(task -> task.state() == Task.State.SUBMITTED)) {
            RouterLink receipts = new RouterLink(getTranslation("receipts.title"), ReceiptsView.class);
            receipts.addClassName("button-link");
            actions.add(receipts);
        }
        next(tasks).ifPresent(task -> actions.add(goOn(task)));
        return actions;
    }

    /** To where the whole group is looked through and submitted. */
    private Component submitting(TaskGroup group) {
        RouterLink link = new RouterLink(
                getTranslation("tasks.submit"), SubmitView.class, new RouteParameters(SubmitView.GROUP, group.key()));
        link.addClassNames("button-link", "tasks-submit");
        return link;
    }

    private Component first() {
        Anchor go = new Anchor("declarations", getTranslation("declarations.first.go"));
        go.addClassName("button-link");
        Div banner = new Div(new Span(getTranslation("declarations.first")), go);
        banner.addClassName("tasks-first");
        return banner;
    }

    private String situation(List<Task> tasks) {
        List<Task> own = tasks.stream()
                .filter(task -> task.state() != Task.State.RECUSED)
                .toList();
        long submitted = own.stream()
                .filter(task -> task.state() == Task.State.SUBMITTED)
                .count();
        String counts = getTranslation("tasks.situation", own.size(), submitted, own.size() - submitted);
        return tasks.stream()
                .filter(Task::editable)
                .map(Task::deadline)
                .flatMap(Optional::stream)
                .sorted()
                .findFirst()
                .map(at -> counts + " · " + getTranslation("tasks.deadline", Times.minute(at)))
                .orElse(counts);
    }

    /** What was returned comes first, then the first that is not handed in. */
    private static Optional<Task> next(List<Task> tasks) {
        return tasks.stream()
                .filter(Task::editable)
                .filter(task -> task.state() == Task.State.RETURNED)
                .findFirst()
                .or(() -> tasks.stream().filter(Task::editable).findFirst());
    }

    private Button goOn(Task task) {
        Button button = new Button(
                getTranslation("tasks.go-on"),
                click -> getUI().ifPresent(ui ->
                        ui.navigate(SheetView.class, parameter(task.sheet().id()))));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    static RouteParam parameter(SheetId id) {
        return new RouteParam(SheetView.SHEET, id.toString());
    }

    @Override
    protected String tabTitle() {
        return getTranslation("tasks.title");
    }
}
