package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.applayout.AppLayout;
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
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.reviews.OwnGroups;
import org.clusterreview.reviews.OwnSheets;
import org.clusterreview.reviews.Papers;
import org.clusterreview.reviews.SheetId;
import org.clusterreview.reviews.Task;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.ReviewWorkspace;
import org.clusterreview.ui.Times;
import org.jspecify.annotations.Nullable;

/** Where an expert marks; the element turns between applications by itself, each under its own address. */
@Route("reviews/:sheet")
@RolesAllowed("EXPERT")
class SheetView extends Page implements BeforeEnterObserver {

    static final String SHEET = "sheet";

    /** The indicator to begin with. */
    static final String START_AT = "at";

    private static final long serialVersionUID = 1L;

    private final transient OwnSheets sheets;
    private final transient OwnGroups groups;
    private final transient Papers papers;
    private final transient CurrentViewer current;
    private String title = "";
    private @Nullable AppLayout narrowed;

    SheetView(OwnSheets sheets, OwnGroups groups, Papers papers, CurrentViewer current) {
        super("");
        this.sheets = sheets;
        this.groups = groups;
        this.papers = papers;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SheetId id = routeId(event, SHEET).map(SheetId::new).orElseThrow(NotFoundException::new);
        Task task = sheets.tasks(current.get()).stream()
                .filter(one -> one.sheet().id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        title = task.application();
        if (task.state() == Task.State.RECUSED) {
            setHeading(title);
            header().setActions(back());
            add(TaskBadge.of(task), new Paragraph(getTranslation("tasks.recused.explained")));
            return;
        }
        setHeading(getTranslation("sheet.heading"));
        addClassName("workspace-page");
        Optional<String> first = event.getLocation().getQueryParameters().getSingleParameter(START_AT);
        papers.submittedFromPaper(current.get(), id).ifPresent(at -> add(fromPaper(at)));
        add(workspace(id, first));
    }

    /** What was entered for the expert he or she did not enter: it is said above all else. */
    private Component fromPaper(Instant at) {
        Div band = new Div(new Span(getTranslation("sheet.submitted-from-paper", Times.minute(at))));
        band.addClassName("paper-band");
        return band;
    }

    private ReviewWorkspace workspace(SheetId id, Optional<String> first) {
        ReviewWorkspace workspace = new ReviewWorkspace(current.get().actor());
        workspace.setBack("reviews");
        workspace.open(id.toString());
        first.ifPresent(workspace::startAt);
        workspace.addSubmitListener(event -> submit(new SheetId(UUID.fromString(event.sheetId()))));
        return workspace;
    }

    private RouterLink back() {
        RouterLink back = new RouterLink(TasksView.class);
        back.add(VaadinIcon.ANGLE_LEFT.create(), new Span(getTranslation("tasks.title")));
        back.addClassName("workspace-back");
        return back;
    }

    /** To the page where the whole group is looked through and submitted; this sheet is chosen there. */
    private void submit(SheetId id) {
        groups.of(current.get(), id)
                .ifPresent(group -> getUI().ifPresent(ui -> ui.navigate(
                        SubmitView.class,
                        new RouteParameters(SubmitView.GROUP, group.toString()),
                        QueryParameters.of(SubmitView.SHEET, id.toString()))));
    }

    /** Material and sheet need the room that navigation takes elsewhere; its button brings it back. */
    @Override
    protected void onAttach(AttachEvent event) {
        Component frame = getParent().orElse(null);
        if (frame instanceof AppLayout layout && layout.isDrawerOpened() && hasClassName("workspace-page")) {
            layout.setDrawerOpened(false);
            narrowed = layout;
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (narrowed != null) {
            narrowed.setDrawerOpened(true);
            narrowed = null;
        }
    }

    @Override
    protected String tabTitle() {
        return title;
    }
}
