package org.clusterreview.registry.ui;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.clusterreview.access.Viewer;
import org.clusterreview.approvals.Approval;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.ClusterEvent;
import org.clusterreview.registry.ClusterFile;
import org.clusterreview.registry.ClusterId;
import org.clusterreview.registry.ClusterReport;
import org.clusterreview.registry.Cultivations;

/**
 * What the page of a cluster shows.
 *
 * @param recused whether the viewer does not act for it
 * @param names of people by the id of their account
 */
record Shown(
        Viewer viewer,
        ClusterFile file,
        boolean recused,
        List<ClusterEvent> history,
        List<ClusterReport> reports,
        List<Approval> cancellations,
        Optional<Cultivations.Running> cultivation,
        ClusterWords words,
        Map<UUID, String> names) {

    static Optional<Shown> of(RegistryServices services, Viewer viewer, ClusterId id) {
        return services.registry().find(viewer, id).map(file -> {
            List<ClusterEvent> history = services.registry().history(viewer, id);
            List<ClusterReport> reports = services.reports().of(viewer, id);
            return new Shown(
                    viewer,
                    file,
                    services.recusals().binds(viewer, id),
                    history,
                    reports,
                    services.cancellations().of(viewer, id),
                    services.cultivations().running(viewer).stream()
                            .filter(one -> one.file().cluster().id().equals(id))
                            .findFirst(),
                    new ClusterWords(services.dictionaries().current(viewer)),
                    services.accounts().of(viewer, people(history, reports)));
        });
    }

    private static List<UUID> people(List<ClusterEvent> history, List<ClusterReport> reports) {
        return Stream.concat(
                        history.stream().map(ClusterEvent::by),
                        reports.stream()
                                .flatMap(report -> Stream.concat(
                                        Stream.of(report.recordedBy()),
                                        report.decision().map(ClusterReport.Decision::by).stream())))
                .flatMap(by -> account(by).stream())
                .distinct()
                .toList();
    }

    private static Optional<UUID> account(String by) {
        try {
            return Optional.of(UUID.fromString(by));
        } catch (IllegalArgumentException theProgram) {
            return Optional.empty();
        }
    }

    /** Who did something; a dash where it was the program or nobody knows. */
    String person(String by) {
        return account(by)
                .map(id -> Objects.requireNonNullElse(names.get(id), "–"))
                .orElse("–");
    }

    Cluster cluster() {
        return file.cluster();
    }

    boolean isCancellationPending() {
        return cancellations.stream().anyMatch(Approval::isPending);
    }
}
