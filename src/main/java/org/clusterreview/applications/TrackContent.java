package org.clusterreview.applications;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.access.Hidden;
import org.clusterreview.applications.workbook.ApplicationRow;
import org.clusterreview.applications.workbook.FigureYear;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.rounds.TrackKind;

/**
 * What a track holds, for an import to be held against.
 *
 * @param entries in the order of their numbers
 */
record TrackContent(TrackKind kind, List<Entry> entries) {

    /** @param contentHash of the latest revision */
    record Entry(ApplicationEntity entity, ApplicationRow row, String contentHash) {}

    TrackContent {
        entries = List.copyOf(entries);
    }

    static TrackContent of(
            TrackKind kind,
            List<ApplicationEntity> entities,
            Map<UUID, Map<FigureYear, BigDecimal>> declared,
            Map<UUID, String> hashes) {
        List<Entry> entries = new ArrayList<>();
        for (ApplicationEntity entity : entities) {
            UUID id = entity.id().value();
            entries.add(
                    new Entry(entity, entity.toRow(declared.getOrDefault(id, Map.of())), hashes.getOrDefault(id, "")));
        }
        return new TrackContent(kind, entries);
    }

    /** Changes whenever an application is added or changed, of those that are not hidden. */
    String hash(Hidden hidden) {
        return Sha256.ofCanonical(entries.stream()
                .filter(entry -> !hidden.hides(entry.entity().id().value()))
                .map(entry -> Map.of(
                        "id", entry.entity().id().value(),
                        "version", entry.entity().toValue().version()))
                .toList());
    }

    int lastNumber() {
        return entries.stream().mapToInt(entry -> entry.entity().number()).max().orElse(0);
    }

    /**
     * The application that each row of a file restates, by the row's cluster: the one of the same name; else the one of the
     * same applicant and field if the file does not name it otherwise, because a name that did not keep to the rule is
     * corrected in a second form. Clusters that are evaluated have their names already.
     */
    Map<String, Entry> match(List<ApplicationRow> rows) {
        Map<String, Entry> byName = new HashMap<>();
        entries.forEach(entry -> byName.put(entry.row().cluster(), entry));
        Map<String, Entry> matched = new HashMap<>();
        Set<UUID> taken = new HashSet<>();
        for (ApplicationRow row : rows) {
            Entry entry = byName.get(row.cluster());
            if (entry != null) {
                matched.put(row.cluster(), entry);
                taken.add(entry.entity().id().value());
            }
        }
        for (ApplicationRow row : rows) {
            if (!matched.containsKey(row.cluster())) {
                ofSameApplicant(row)
                        .filter(entry -> taken.add(entry.entity().id().value()))
                        .ifPresent(entry -> matched.put(row.cluster(), entry));
            }
        }
        return matched;
    }

    /** In an evaluation none stands for another: a unit may run two clusters, also in one field (Article 11). */
    Optional<Entry> ofSameApplicant(ApplicationRow row) {
        return entries.stream()
                .filter(entry -> kind == TrackKind.RECOGNITION)
                .filter(entry -> entry.row().unitCode().equals(row.unitCode())
                        && entry.row().field().equals(row.field()))
                .findFirst();
    }
}
