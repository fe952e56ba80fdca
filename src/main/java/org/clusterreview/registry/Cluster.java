package org.clusterreview.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.clusterreview.organisations.OrganisationId;

/**
 * A cluster in the registry.
 *
 * @param countyCode the county it belongs to; empty where only a zone applied
 * @param zoneCode the zone that applied, if any
 * @param recognisedOn empty for a candidate under cultivation
 * @param origin the decision that entered it; empty where it was taken over from older records
 * @param bannedUntil first day on which its 依托单位 may apply again in its field (Article 21)
 */
public record Cluster(
        ClusterId id,
        String name,
        Level level,
        State state,
        Optional<OrganisationId> organisation,
        String cityCode,
        Optional<String> countyCode,
        Optional<String> zoneCode,
        String fieldCode,
        Optional<LocalDate> recognisedOn,
        Optional<LocalDate> bannedUntil,
        Optional<Origin> origin,
        boolean demonstration) {

    public enum Level {
        NATIONAL,
        PROVINCIAL,
        CULTIVATION
    }

    public enum State {
        RECOGNISED,
        UNDER_CULTIVATION,

        /** Taken back on a ground of Article 21, which bars a new application for years. */
        CANCELLED,

        /** Taken back after years of bad evaluations, by Article 26. */
        REVOKED,

        /** Cultivation is over, or the cluster goes on under another entry. */
        ENDED
    }
}
