package org.clusterreview.experts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.experts.history.Engagement;
import org.clusterreview.experts.history.Relation;

/**
 * What is known of an expert over time, of all records that have been merged into one.
 *
 * @param engagements those that hold first, then backwards in time
 * @param relations those that hold first, then backwards in time
 * @param absences in the order of their first days
 */
public record ExpertHistory(List<Engaged> engagements, List<Related> relations, List<Absence> absences) {

    /** By what way a fact came in. */
    public enum Source {
        IMPORT,
        ENTERED,
        /** Told by the expert. */
        DECLARED
    }

    /**
     * @param by account that entered it; empty for what was taken in before this was kept
     */
    public record Origin(Source source, Optional<String> by, Optional<Instant> at) {}

    /** An engagement on record; a correction is another record with another id. */
    public record Engaged(UUID id, long version, Engagement engagement, String organisationName, Origin origin) {}

    /** @param organisationName as stated; empty if none was */
    public record Related(UUID id, long version, Relation relation, String organisationName, Origin origin) {}

    public ExpertHistory {
        engagements = List.copyOf(engagements);
        relations = List.copyOf(relations);
        absences = List.copyOf(absences);
    }
}
