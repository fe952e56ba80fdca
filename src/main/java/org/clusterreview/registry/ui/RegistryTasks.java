package org.clusterreview.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.approvals.Approval;
import org.clusterreview.registry.ClusterFile;
import org.clusterreview.registry.ClusterId;
import org.clusterreview.registry.ClusterReport;
import org.clusterreview.registry.Cultivations;

/** What waits for somebody: open reports, candidates whose time has run out or soon will, cancellations to be decided. */
class RegistryTasks extends Div {

    private static final long serialVersionUID = 1L;

    /** A candidate whose period ends within so many days is told beforehand. */
    private static final int SOON = 60;

    private final transient Map<ClusterId, String> names;

    RegistryTasks(RegistryServices services, Viewer viewer, List<ClusterFile> files) {
        addClassNames("cards", "registry-tasks");
        names = files.stream()
                .collect(Collectors.toMap(
                        file -> file.cluster().id(), file -> file.cluster().name()));
        card(
                "registry.tasks.reports",
                services.reports().open(viewer).stream().map(this::report).toList());
        List<Cultivations.Running> running = services.cultivations().running(viewer);
        card(
                "registry.tasks.run-out",
                running.stream()
                        .filter(Cultivations.Running::hasRunOut)
                        .map(this::candidate)
                        .toList());
        card(
                "registry.tasks.soon",
                running.stream()
                        .filter(one -> one.period().isPresent() && !one.hasRunOut() && one.daysLeft() <= SOON)
                        .map(this::candidate)
                        .toList());
        card(
                "registry.tasks.cancellations",
                services.cancellations().pending(viewer).stream()
                        .map(this::cancellation)
                        .toList());
        setVisible(getChildren().findAny().isPresent());
    }

    private void card(String title, List<ListItem> items) {
        if (!items.isEmpty()) {
            UnorderedList list = new UnorderedList();
            items.forEach(list::add);
            Section card = new Section(new H2(getTranslation(title, items.size())), list);
            card.addClassName("work-card");
            add(card);
        }
    }

    private ListItem report(ClusterReport report) {
        return new ListItem(
                link(
                        report.cluster(),
                        getTranslation(
                                "registry.tasks.report",
                                name(report.cluster()),
                                report.article(),
                                report.receivedOn().toString())),
                ClusterWords.badge(report.deadline(), report.timeliness()));
    }

    private ListItem candidate(Cultivations.Running one) {
        return new ListItem(link(
                one.file().cluster().id(),
                getTranslation(
                        one.hasRunOut() ? "registry.tasks.ran-out" : "registry.tasks.runs-out",
                        one.file().cluster().name(),
                        one.period().orElseThrow().end().toString(),
                        Math.abs(one.daysLeft()))));
    }

    private ListItem cancellation(Approval approval) {
        return new ListItem(new Anchor("approvals", approval.title()));
    }

    private static Component link(ClusterId id, String text) {
        return new Anchor(ClusterWords.path(id), text);
    }

    private String name(ClusterId id) {
        return Optional.ofNullable(names.get(id)).orElse("–");
    }
}
