package org.clusterreview.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened to a cluster: a row of its history, never changed.
 *
 * @param on the day since which it holds; empty where nobody knows
 * @param from what stood before, in codes where there are codes; empty where nothing did
 * @param to what stands since
 * @param article of the regulation; empty where none is concerned
 * @param documentNumber of the document that announced it; may be empty
 * @param subject the report, approval or import behind it
 * @param by account that recorded it, or {@code system}
 */
public record ClusterEvent(
        ClusterId cluster,
        Kind kind,
        Optional<LocalDate> on,
        String from,
        String to,
        String article,
        String documentNumber,
        String reason,
        Optional<UUID> subject,
        Instant at,
        String by) {

    public enum Kind {
        /** {@code to} is the name. */
        ENTERED,
        NAME,
        /** Values are names of {@link Cluster.Level}. */
        LEVEL,
        /** The 依托单位: values are its names at the time. */
        UNIT,
        /** Values are the codes of city, county and zone, joined by {@code /}. */
        PLACE,
        /** Values are codes of fields. */
        FIELD,
        /** The decision that entered it: values are its day and the number of its document. */
        DECISION,
        /** {@code to} is the cause. */
        REPORT,
        /** Values are names of {@link Cluster.State}. */
        ENDED
    }
}
