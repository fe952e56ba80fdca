package org.clusterreview.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Violation;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.registry.workbook.ClusterForm;
import org.clusterreview.registry.workbook.ClusterRow;
import org.clusterreview.rounds.policy.NameRule;
import org.springframework.stereotype.Component;

/** Holds the rows of a list against the registry. What a row leaves empty it does not change. */
@Component
class ListComparison {

    private final ClusterRepository clusters;
    private final ClusterFiles files;
    private final ClusterHistory history;
    private final CorrectionChecks checks;
    private final Units units;
    private final Dictionaries dictionaries;
    private final EndingProposals endings;
    private final ClusterRecusals recusals;
    private final Visibility visibility;

    ListComparison(
            ClusterRepository clusters,
            ClusterFiles files,
            ClusterHistory history,
            CorrectionChecks checks,
            Units units,
            Dictionaries dictionaries,
            EndingProposals endings,
            ClusterRecusals recusals,
            Visibility visibility) {
        this.clusters = clusters;
        this.files = files;
        this.history = history;
        this.checks = checks;
        this.units = units;
        this.dictionaries = dictionaries;
        this.endings = endings;
        this.recusals = recusals;
        this.visibility = visibility;
    }

    /** @param faults what keeps the rows from being taken over */
    record Compared(List<ClusterDifference> differences, List<Fault> faults) {}

    private record Present(
            Map<String, List<ClusterFile>> byName,
            List<ClusterEntity> cultivated,
            Map<String, ClusterEvent> renamed,
            Optional<NameRule> nameRule,
            Set<ClusterId> held,
            Set<UUID> recused) {}

    Compared compare(Viewer viewer, String file, List<ClusterRow> rows) {
        Present present = new Present(
                files.of(clusters.findAllByOrderByName()).stream()
                        .collect(Collectors.groupingBy(one -> one.cluster().name())),
                clusters.findByStateOrderByName(Cluster.State.UNDER_CULTIVATION),
                renamed(),
                checks.nameRule(viewer),
                endings.held(),
                recusals.clusters(visibility.of(viewer)));
        List<ClusterDifference> differences = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (ClusterRow row : rows) {
            Optional<Fault> fault = fault(file, row, present);
            if (fault.isPresent()) {
                faults.add(fault.get());
            } else {
                ClusterDifference difference = difference(viewer, row, present);
                differences.add(difference);
                held(difference, present).map(code -> at(file, row, code)).ifPresent(faults::add);
            }
        }
        return new Compared(differences, faults);
    }

    /** The last change by which a name was given up. */
    private Map<String, ClusterEvent> renamed() {
        Map<String, ClusterEvent> renamed = new HashMap<>();
        history.renamings().forEach(event -> renamed.putIfAbsent(event.from(), event));
        return renamed;
    }

    private static Optional<Fault> fault(String file, ClusterRow row, Present present) {
        List<ClusterFile> named = present.byName().getOrDefault(row.name(), List.of());
        boolean candidate = level(row) == Cluster.Level.CULTIVATION;
        if (candidate && named.stream().anyMatch(ListComparison::isRecognised)) {
            return Optional.of(at(file, row, "registry.import.recognised"));
        }
        if (named.stream().anyMatch(ClusterFile::isActive)) {
            return Optional.empty();
        }
        Optional<ClusterFile> out = named.stream()
                .filter(one -> one.cluster().state() == Cluster.State.CANCELLED
                        || one.cluster().state() == Cluster.State.REVOKED)
                .findFirst();
        if (out.isPresent()) {
            return Optional.of(at(
                    file,
                    row,
                    "registry.import.out",
                    out.get().endedOn().map(Object::toString).orElse("–")));
        }
        ClusterEvent renaming = present.renamed().get(row.name());
        return renaming == null
                ? Optional.empty()
                : Optional.of(at(
                        file,
                        row,
                        "registry.import.renamed",
                        renaming.to(),
                        renaming.on().map(Object::toString).orElse("–")));
    }

    /** A recused person changes nothing of a cluster, and nobody does what a decision that is waited for rests on. */
    private static Optional<String> held(ClusterDifference difference, Present present) {
        if (!(difference instanceof ClusterDifference.Changed changed)) {
            return Optional.empty();
        }
        if (present.recused().contains(changed.cluster().value())) {
            return Optional.of("registry.import.recused");
        }
        return changed.changes().stream().anyMatch(ClusterChange::bearsOnEnding)
                        && present.held().contains(changed.cluster())
                ? Optional.of("registry.import.held")
                : Optional.empty();
    }

    private static Fault at(String file, ClusterRow row, String code, Object... details) {
        List<Object> args = new ArrayList<>(List.of(row.name()));
        args.addAll(List.of(details));
        return new Fault(file, row.row(), 1, ClusterForm.CLUSTERS + "!A" + row.row(), code, args);
    }

    private ClusterDifference difference(Viewer viewer, ClusterRow row, Present present) {
        boolean candidate = level(row) == Cluster.Level.CULTIVATION;
        List<ClusterFile> active = present.byName().getOrDefault(row.name(), List.of()).stream()
                .filter(ClusterFile::isActive)
                .toList();
        Optional<ClusterFile> match =
                active.stream().filter(one -> candidate != isRecognised(one)).findFirst();
        Optional<Violation> note = note(row, present);
        if (match.isEmpty()) {
            return new ClusterDifference.Added(row, endsCultivation(viewer, row, present), note);
        }
        ClusterFile file = match.get();
        ClusterId id = file.cluster().id();
        ClusterFacts wanted = wanted(row, Optional.of(file), units.known(viewer, unit(row, demonstration(file))));
        List<ClusterChange> changes = file.facts().changesTo(wanted);
        return changes.isEmpty()
                ? new ClusterDifference.Same(row, id, note)
                : new ClusterDifference.Changed(row, id, file.version(), changes, note);
    }

    /** As {@link ClusterEntity#isSucceededBy} will say it. */
    private boolean endsCultivation(Viewer viewer, ClusterRow row, Present present) {
        ClusterEntity entered =
                new ClusterEntity(wanted(row, Optional.empty(), units.known(viewer, unit(row, false))), "", false);
        return present.cultivated().stream().anyMatch(one -> one.isSucceededBy(entered));
    }

    /** Names of provincial clusters and candidates keep to the pattern of their day; the list says what was announced. */
    private Optional<Violation> note(ClusterRow row, Present present) {
        return level(row) == Cluster.Level.NATIONAL
                ? Optional.empty()
                : CorrectionChecks.nameFault(
                        present.nameRule(),
                        row.name(),
                        dictionaries.current().placeNames(row.city(), row.county(), row.zone()),
                        Optional.of(row.decidedOn()));
    }

    /** The cluster as the row has it; of what the row leaves empty, as it stands. */
    static ClusterFacts wanted(ClusterRow row, Optional<ClusterFile> present, Optional<OrganisationId> unit) {
        Optional<Cluster> cluster = present.map(ClusterFile::cluster);
        boolean sameCity =
                cluster.filter(one -> one.cityCode().equals(row.city())).isPresent();
        return new ClusterFacts(
                row.name(),
                level(row),
                unit,
                row.unit(),
                row.city(),
                row.county().or(() -> cluster.filter(one -> sameCity).flatMap(Cluster::countyCode)),
                row.zone().or(() -> cluster.filter(one -> sameCity).flatMap(Cluster::zoneCode)),
                row.field(),
                Optional.of(row.decidedOn()),
                row.documentNumber()
                        .orElse(present.map(ClusterFile::documentNumber).orElse("")));
    }

    static Units.Named unit(ClusterRow row, boolean demonstration) {
        return new Units.Named(row.unit(), row.city(), row.county(), row.zone(), demonstration);
    }

    private static Cluster.Level level(ClusterRow row) {
        return Cluster.Level.valueOf(row.level().name());
    }

    private static boolean demonstration(ClusterFile file) {
        return file.cluster().demonstration();
    }

    private static boolean isRecognised(ClusterFile file) {
        return file.cluster().state() == Cluster.State.RECOGNISED;
    }
}
