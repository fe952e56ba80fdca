package org.clusterreview.organisations.dictionary;

import java.util.List;
import java.util.Optional;

/**
 * A development zone.
 *
 * @param cityCode the city-level unit in which it lies
 * @param countyCode the county-level unit in which it lies, where it lies in one
 */
public record ZoneRow(
        String code,
        String name,
        List<String> aliases,
        Kind kind,
        Level level,
        String cityCode,
        Optional<String> countyCode,
        String source) {

    /** 高新区 or 经开区. */
    public enum Kind {
        HIGHTECH,
        ECONOMIC
    }

    /** {@code UNSTATED}: provincial or above, but no published list says which. */
    public enum Level {
        NATIONAL,
        PROVINCIAL,
        UNSTATED
    }

    public ZoneRow {
        aliases = List.copyOf(aliases);
    }
}
