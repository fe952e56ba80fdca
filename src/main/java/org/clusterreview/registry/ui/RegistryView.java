package org.clusterreview.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.ClusterFile;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Page;

/** What has been recognised so far: what waits for somebody, where the clusters are, and the clusters themselves. */
@Route("registry")
@RolesAllowed({"ORGANISER", "STAFF", "DRAWER", "SUPERVISOR", "SECRETARY", "AUDITOR"})
@Menu(title = "nav.registry", order = 50, icon = "vaadin:cluster")
class RegistryView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ClusterWords words;
    private final transient List<ClusterFile> files;
    private final FilterFields fields;
    private final Div tiles = new Div();
    private final Div content = new Div();
    private transient RegistryFilter filter = RegistryFilter.ALL;

    RegistryView(RegistryServices services, CurrentViewer current) {
        super("");
        Viewer viewer = current.get();
        words = new ClusterWords(services.dictionaries().current(viewer));
        files = services.registry().files(viewer);
        fields = new FilterFields(words, files, this::ask);
        setHeading(getTranslation("nav.registry"));
        header().setSituation(getTranslation(
                "registry.situation", count(Cluster.State.RECOGNISED), count(Cluster.State.UNDER_CULTIVATION)));
        header().setActions(actions(viewer));
        content.getElement().setAttribute("aria-live", "polite");
        if (files.isEmpty()) {
            add(new EmptyState(getTranslation("registry.empty")));
            return;
        }
        add(new RegistryTasks(services, viewer, files), tiles, fields, content);
        Stream.of(false, true)
                .filter(demonstration ->
                        files.stream().anyMatch(file -> file.cluster().demonstration() == demonstration))
                .forEach(demonstration -> (demonstration
                                ? services.quotas().ofInvented(viewer)
                                : services.quotas().of(viewer))
                        .ifPresent(uses -> add(new QuotaSection(words, uses, demonstration))));
    }

    private Component[] actions(Viewer viewer) {
        List<Component> actions = new ArrayList<>();
        Anchor open = new Anchor("public/clusters", getTranslation("registry.public"));
        open.setRouterIgnore(true);
        actions.add(open);
        if (viewer.hasAny("ORGANISER")) {
            actions.add(new Button(
                    getTranslation("registry.import"),
                    click -> getUI().ifPresent(ui -> ui.navigate(RegistryImportView.class))));
        }
        return actions.toArray(Component[]::new);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = RegistryFilter.of(event.getLocation().getQueryParameters());
        fields.show(filter);
        show();
    }

    private void ask(RegistryFilter wanted) {
        if (!wanted.equals(filter)) {
            getUI().ifPresent(ui -> ui.navigate(RegistryFilter.PAGE, wanted.query()));
        }
    }

    private long count(Cluster.State state) {
        return files.stream().filter(file -> file.cluster().state() == state).count();
    }

    private void show() {
        List<ClusterFile> found =
                files.stream().filter(file -> filter.takes(file, words)).toList();
        tiles.removeAll();
        tiles.add(new ProvinceTiles(words, files, filter));
        content.removeAll();
        content.add(found.isEmpty() ? nothing() : new ClusterGrid(words, found));
    }

    private EmptyState nothing() {
        boolean textAlone = filter.withText("").equals(RegistryFilter.ALL);
        return new EmptyState(
                textAlone ? getTranslation("registry.none", filter.text()) : getTranslation("registry.none.filtered"),
                new Anchor(RegistryFilter.PAGE, getTranslation("registry.all")));
    }

    @Override
    protected String tabTitle() {
        return getTranslation("nav.registry");
    }
}
