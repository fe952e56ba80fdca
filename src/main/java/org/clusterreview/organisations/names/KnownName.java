package org.clusterreview.organisations.names;

import java.util.Optional;
import java.util.UUID;

/**
 * A name under which an organisation is known.
 *
 * @param organisation the organisation that the name means; several names may mean the same one
 * @param name as it was written
 * @param cityCode city-level unit of the organisation, if known; tells bodies apart whose name says nothing of where they are
 */
public record KnownName(UUID organisation, String name, Kind kind, Optional<String> cityCode) {

    /** What a name is to its organisation. */
    public enum Kind {
        /** The official name today; one organisation has one. */
        CURRENT,
        /** An official name of earlier days. */
        FORMER,
        /** A short name that somebody has put on record: 华科. */
        ABBREVIATION
    }
}
