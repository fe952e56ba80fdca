package org.clusterreview.panels.rules;

import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A panel that is to be made.
 *
 * @param id names it
 * @param size how many members, from 1
 * @param reserves how many reserves, from 0
 * @param fields codes of the fields of its applications
 * @param cities codes of the cities of its applicants
 * @param barred experts who must not sit on it, each with the reason, such as {@code conflict}
 */
public record WantedPanel(
        String id,
        int size,
        int reserves,
        NavigableSet<String> fields,
        NavigableSet<String> cities,
        Map<String, String> barred) {

    public WantedPanel {
        fields = new TreeSet<>(fields);
        cities = new TreeSet<>(cities);
        barred = new TreeMap<>(barred);
    }
}
