package org.clusterreview.recognition.quota;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Something that may be put on the list.
 *
 * @param score exact score in points
 * @param attributes what limits count by; several values where it counts in several places
 */
public record Candidate(String id, BigFraction score, Map<String, Set<String>> attributes) {

    /** Score descending, then id: an order of the data, not a rule for ties. */
    public static final Comparator<Candidate> BY_SCORE =
            Comparator.comparing(Candidate::score).reversed().thenComparing(Candidate::id);

    public Candidate {
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        attributes.forEach((name, values) -> copy.put(name, Set.copyOf(values)));
        attributes = Map.copyOf(copy);
    }
}
