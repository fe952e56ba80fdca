package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.reviews.OwnSheets;
import org.clusterreview.reviews.Sheet;
import org.clusterreview.reviews.SheetId;
import org.clusterreview.reviews.Task;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.ScoreSheet;

@Route("reviews/:sheet")
@RolesAllowed("EXPERT")
class SheetView extends Page implements BeforeEnterObserver {

    static final String SHEET = "sheet";

    private static final long serialVersionUID = 1L;

    private final transient OwnSheets sheets;
    private final transient MaterialReader materials;
    private final transient CurrentViewer current;
    private final ScoreSheet element = new ScoreSheet();
    private final Workspace workspace = new Workspace();
    private final Div closed = new Div();
    private String title = "";
    private String shown = "";

    SheetView(OwnSheets sheets, MaterialReader materials, CurrentViewer current) {
        super("");
        this.sheets = sheets;
        this.materials = materials;
        this.current = current;
        addClassName("workspace-page");
        element.setSignIn("sign-in");
        element.addSubmitListener(event -> confirm(new SheetId(parse(event.sheetId())), event.version()));
        element.addPreviousListener(event -> turn(-1));
        element.addNextListener(event -> turn(1));
        RouterLink back = new RouterLink(TasksView.class);
        back.add(VaadinIcon.ANGLE_LEFT.create(), new Span(getTranslation("tasks.title")));
        back.addClassName("workspace-back");
        header().setActions(back, workspace.switcher());
        add(workspace, closed);
    }

    private static UUID parse(String id) {
        return UUID.fromString(id);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SheetId id = event.getRouteParameters()
                .get(SHEET)
                .filter(text -> text.length() == 36)
                .map(SheetId::of)
                .orElseThrow(NotFoundException::new);
        List<Task> tasks = sheets.tasks(current.get());
        Task task = tasks.stream()
                .filter(one -> one.sheet().id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        title = task.application();
        shown = id.toString();
        setHeading(title);
        boolean recused = task.state() == Task.State.RECUSED;
        workspace.setVisible(!recused);
        closed.setVisible(recused);
        closed.removeAll();
        if (recused) {
            closed.add(TaskBadge.of(task), new Paragraph(getTranslation("tasks.recused.explained")));
            return;
        }
        header().setSituation(OwnTotals.sentence(this, tasks, task));
        element.open(id.toString());
        workspace.show(
                new Material(materials.of(current.get(), task.sheet().application())), element);
    }

    private void confirm(SheetId id, int version) {
        Dialogs.confirm(
                getTranslation("sheet.submit.title"),
                getTranslation("sheet.submit.consequence"),
                getTranslation("score-sheet.submit"),
                () -> submit(id, version));
    }

    private void submit(SheetId id, int version) {
        Outcome<Sheet> outcome = sheets.submit(current.get(), id, version);
        if (outcome.isDone()) {
            Notices.done(getTranslation("sheet.submit.done"));
        } else {
            Notices.refused(outcome.violations());
        }
        element.reload();
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
