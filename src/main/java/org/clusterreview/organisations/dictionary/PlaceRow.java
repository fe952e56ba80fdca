package org.clusterreview.organisations.dictionary;

import java.util.List;

/**
 * An administrative unit.
 *
 * @param code six digits after GB/T 2260
 * @param aliases other names under which it is found
 * @param cityCode the city-level unit it belongs to; its own code at city level
 * @param source where the row comes from
 */
public record PlaceRow(String code, String name, List<String> aliases, Level level, String cityCode, String source) {

    /** {@code CITY_COUNTY}: a unit directly under the province, its own city and its own county. */
    public enum Level {
        CITY,
        COUNTY,
        CITY_COUNTY
    }

    public PlaceRow {
        aliases = List.copyOf(aliases);
    }

    public boolean isCity() {
        return level != Level.COUNTY;
    }

    public boolean isCounty() {
        return level != Level.CITY;
    }
}
