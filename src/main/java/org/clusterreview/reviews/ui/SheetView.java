package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.reviews.OwnGroups;
import org.clusterreview.reviews.OwnSheets;
import org.clusterreview.reviews.SheetId;
import org.clusterreview.reviews.Task;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.ScoreSheet;
import org.clusterreview.ui.Times;

@Route("reviews/:sheet")
@RolesAllowed("EXPERT")
class SheetView extends Page implements BeforeEnterObserver {

    static final String SHEET = "sheet";

    /** The indicator to begin with. */
    static final String START_AT = "at";

    private static final long serialVersionUID = 1L;

    private final transient OwnSheets sheets;
    private final transient OwnGroups groups;
    private final transient MaterialReader materials;
    private final transient CurrentViewer current;
    private final ScoreSheet element = new ScoreSheet();
    private final Workspace workspace = new Workspace();
    private final Div closed = new Div();
    private String title = "";
    private String shown = "";

    SheetView(OwnSheets sheets, OwnGroups groups, MaterialReader materials, CurrentViewer current) {
        super("");
        this.sheets = sheets;
        this.groups = groups;
        this.materials = materials;
        this.current = current;
        element.setSignIn("sign-in");
        element.addSubmitListener(event -> submit(new SheetId(parse(event.sheetId()))));
        element.addPreviousListener(event -> turn(-1));
        element.addNextListener(event -> turn(1));
        header().setActions(back());
        add(workspace, closed);
    }

    private static UUID parse(String id) {
        return UUID.fromString(id);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SheetId id = routeId(event, SHEET).map(SheetId::new).orElseThrow(NotFoundException::new);
        List<Task> tasks = sheets.tasks(current.get());
        Task task = tasks.stream()
                .filter(one -> one.sheet().id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        shown = id.toString();
        show(tasks, task);
        event.getLocation().getQueryParameters().getSingleParameter(START_AT).ifPresent(element::startAt);
    }

    private void show(List<Task> tasks, Task task) {
        title = task.application();
        setHeading(title);
        boolean recused = task.state() == Task.State.RECUSED;
        setClassName("workspace-page", !recused);
        workspace.setVisible(!recused);
        workspace.switcher().setVisible(!recused);
        closed.setVisible(recused);
        closed.removeAll();
        if (recused) {
            header().setSituation("");
            header().setActions(back());
            closed.add(TaskBadge.of(task), new Paragraph(getTranslation("tasks.recused.explained")));
            return;
        }
        header().setSituation(group(task));
        header().setActions(back(), new OwnTotals(tasks, task), workspace.switcher());
        element.open(task.sheet().id().toString());
        Material material =
                new Material(materials.of(current.get(), task.sheet().application()));
        turnsWith(material, Key.ARROW_LEFT, -1);
        turnsWith(material, Key.ARROW_RIGHT, 1);
        workspace.show(material, element);
    }

    private String group(Task task) {
        return task.deadline()
                .filter(at -> task.editable())
                .map(at -> task.groupName() + " · " + getTranslation("tasks.deadline", Times.minute(at)))
                .orElse(task.groupName());
    }

    private RouterLink back() {
        RouterLink back = new RouterLink(TasksView.class);
        back.add(VaadinIcon.ANGLE_LEFT.create(), new Span(getTranslation("tasks.title")));
        back.addClassName("workspace-back");
        return back;
    }

    /** The sheet listens to the same keys by itself. */
    private void turnsWith(Material material, Key key, int by) {
        Shortcuts.addShortcutListener(material, () -> turn(by), key, KeyModifier.ALT, KeyModifier.SHIFT)
                .listenOn(material);
    }

    /** To the page where the whole group is looked through and submitted; this sheet is chosen there. */
    private void submit(SheetId id) {
        groups.of(current.get(), id)
                .ifPresent(group -> getUI().ifPresent(ui -> ui.navigate(
                        SubmitView.class,
                        new RouteParameters(SubmitView.GROUP, group.toString()),
                        QueryParameters.of(SubmitView.SHEET, id.toString()))));
    }

    /** To the neighbouring application of the same group. */
    private void turn(int by) {
        List<Task> tasks = sheets.tasks(current.get()).stream()
                .filter(task -> task.state() != Task.State.RECUSED)
                .toList();
        Optional<Task> here = tasks.stream()
                .filter(task -> task.sheet().id().toString().equals(shown))
                .findFirst();
        here.map(task -> tasks.indexOf(task) + by)
                .filter(index -> index >= 0 && index < tasks.size())
                .map(tasks::get)
                .ifPresent(next -> getUI().ifPresent(ui -> ui.navigate(
                        SheetView.class, TasksView.parameter(next.sheet().id()))));
    }

    @Override
    protected String tabTitle() {
        return title;
    }
}
