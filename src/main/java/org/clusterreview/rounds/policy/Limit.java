package org.clusterreview.rounds.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * At most so many clusters for each combination of attribute values: three for every city and field, two for every zone.
 *
 * @param id reason given where the limit stops a candidate, such as {@code CITY_FIELD}
 * @param key names of the attributes whose values are counted together, at least one
 * @param maximum greatest count, at least 0
 * @param severity soft where it holds in principle only: two people may go beyond it with a reason
 * @param where the limit holds only for what has one of the given values of each of these attributes; empty: for all
 */
public record Limit(
        String id, Label name, List<String> key, int maximum, Severity severity, Map<String, Set<String>> where) {

    public Limit {
        key = List.copyOf(key);
        where = Map.copyOf(where);
        if (id.isBlank() || key.isEmpty() || maximum < 0) {
            throw new IllegalArgumentException("limit " + id + " " + key + " " + maximum);
        }
    }

    /** A limit for all that holds strictly. */
    public Limit(String id, Label name, List<String> key, int maximum) {
        this(id, name, key, maximum, Severity.HARD, Map.of());
    }

    /**
     * The combinations under which something with these attributes is counted: one for single values, more where an
     * attribute has several (a zone that also counts against its county), none where an attribute is missing, for then the
     * limit does not apply.
     */
    public Set<List<String>> keys(Map<String, Set<String>> attributes) {
        if (!isFor(attributes)) {
            return Set.of();
        }
        Set<List<String>> keys = Set.of(List.of());
        for (String attribute : key) {
            Set<List<String>> longer = new LinkedHashSet<>();
            for (List<String> prefix : keys) {
                for (String value : attributes.getOrDefault(attribute, Set.of())) {
                    List<String> extended = new ArrayList<>(prefix);
                    extended.add(value);
                    longer.add(List.copyOf(extended));
                }
            }
            keys = longer;
        }
        return keys;
    }

    private boolean isFor(Map<String, Set<String>> attributes) {
        return where.entrySet().stream()
                .allMatch(wanted -> attributes.getOrDefault(wanted.getKey(), Set.of()).stream()
                        .anyMatch(wanted.getValue()::contains));
    }
}
