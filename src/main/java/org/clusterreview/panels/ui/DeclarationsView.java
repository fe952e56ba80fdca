package org.clusterreview.panels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.conflicts.Pledges;
import org.clusterreview.panels.DeclarationTask;
import org.clusterreview.panels.OwnDeclarations;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Page;

/** Where an expert signs the pledge and declares, application by application, whether there is a conflict. */
@Route("declarations")
@RolesAllowed("EXPERT")
class DeclarationsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient OwnDeclarations declarations;
    private final transient Pledges pledges;
    private final transient CurrentViewer current;
    private final Div content = new Div();

    DeclarationsView(OwnDeclarations declarations, Pledges pledges, CurrentViewer current) {
        super("");
        this.declarations = declarations;
        this.pledges = pledges;
        this.current = current;
        setHeading(getTranslation("declarations.title"));
        content.addClassName("declarations");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        Viewer viewer = current.get();
        List<DeclarationTask> tasks = declarations.of(viewer);
        long left = tasks.stream()
                .flatMap(task -> task.items().stream())
                .filter(item -> item.declared().isEmpty())
                .count();
        long unsigned = tasks.stream().filter(task -> task.pledge().isEmpty()).count();
        boolean done = left == 0 && unsigned == 0;
        header().setSituation(
                        done
                                ? getTranslation("declarations.done")
                                : getTranslation("declarations.situation", unsigned, left));
        Anchor tasksLink = new Anchor("reviews", getTranslation("declarations.to-tasks"));
        tasksLink.addClassName("button-link");
        header().setActions(done && !tasks.isEmpty() ? new Component[] {tasksLink} : new Component[0]);
        content.removeAll();
        if (tasks.isEmpty()) {
            content.add(new EmptyState(getTranslation("declarations.empty")));
        }
        tasks.forEach(task -> content.add(new DeclarationCard(viewer, task, declarations, pledges, this::show)));
    }

    @Override
    protected String tabTitle() {
        return getTranslation("declarations.title");
    }
}
