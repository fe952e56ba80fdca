package org.clusterreview.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.organisations.OrganisationId;

/**
 * What can be put right about a cluster.
 *
 * @param unitName name of the 依托单位; empty where none is known
 * @param decidedOn day of recognition, or of the decision to cultivate
 * @param documentNumber number of the document of that decision; may be empty
 */
public record ClusterFacts(
        String name,
        Cluster.Level level,
        Optional<OrganisationId> unit,
        String unitName,
        String cityCode,
        Optional<String> countyCode,
        Optional<String> zoneCode,
        String fieldCode,
        Optional<LocalDate> decidedOn,
        String documentNumber) {

    /** What differs in other facts of the same cluster, in the order of {@link ClusterEvent.Kind}. */
    public List<ClusterChange> changesTo(ClusterFacts wanted) {
        List<ClusterChange> changes = new ArrayList<>();
        add(changes, ClusterEvent.Kind.NAME, name, wanted.name);
        add(changes, ClusterEvent.Kind.LEVEL, level.name(), wanted.level.name());
        // A body may stand under the id of another one that was found to be the same, and in a file under an
        // abbreviation.
        if (!unit.equals(wanted.unit) && !unitName.equals(wanted.unitName)) {
            changes.add(new ClusterChange(ClusterEvent.Kind.UNIT, unitName, wanted.unitName));
        }
        add(changes, ClusterEvent.Kind.PLACE, place(), wanted.place());
        add(changes, ClusterEvent.Kind.FIELD, fieldCode, wanted.fieldCode);
        add(changes, ClusterEvent.Kind.DECISION, decision(), wanted.decision());
        return changes;
    }

    private static void add(List<ClusterChange> changes, ClusterEvent.Kind kind, String from, String to) {
        if (!from.equals(to)) {
            changes.add(new ClusterChange(kind, from, to));
        }
    }

    private String place() {
        return String.join("/", cityCode, countyCode.orElse(""), zoneCode.orElse(""));
    }

    private String decision() {
        return (decidedOn.map(LocalDate::toString).orElse("") + " " + documentNumber).strip();
    }
}
