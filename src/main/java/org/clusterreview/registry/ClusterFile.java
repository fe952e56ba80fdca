package org.clusterreview.registry;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A cluster with all that the registry keeps beside it.
 *
 * @param version changes with every change; a correction says which one it was made on
 * @param unitName name of the 依托单位; empty where none is known
 * @param documentNumber number of the document of the decision; may be empty
 * @param source where the entry comes from, in words; may be empty
 */
public record ClusterFile(
        Cluster cluster,
        long version,
        String unitName,
        Optional<LocalDate> documentDate,
        String documentNumber,
        String source,
        Optional<LocalDate> endedOn,
        Optional<Integer> cultivationYears) {

    /** Day of recognition, or of the decision to cultivate. */
    public Optional<LocalDate> decidedOn() {
        return cluster.recognisedOn().or(() -> documentDate);
    }

    public boolean isActive() {
        return cluster.state() == Cluster.State.RECOGNISED || cluster.state() == Cluster.State.UNDER_CULTIVATION;
    }

    public ClusterFacts facts() {
        return new ClusterFacts(
                cluster.name(),
                cluster.level(),
                cluster.organisation(),
                unitName,
                cluster.cityCode(),
                cluster.countyCode(),
                cluster.zoneCode(),
                cluster.fieldCode(),
                decidedOn(),
                documentNumber);
    }
}
