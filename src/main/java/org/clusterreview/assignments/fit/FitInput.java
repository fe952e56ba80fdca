package org.clusterreview.assignments.fit;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clusterreview.kernel.canonical.Sha256;

/**
 * What fits are reckoned from.
 *
 * @param experts the fields that each knows, by the id of the expert, in the order stated
 * @param panels how many applications of each field a panel reviews, by the id of the panel
 * @param parents the field above a field, by its code
 */
public record FitInput(
        FitWeights weights,
        SortedMap<String, List<KnownField>> experts,
        SortedMap<String, SortedMap<String, Integer>> panels,
        SortedMap<String, String> parents) {

    public FitInput {
        SortedMap<String, List<KnownField>> known = new TreeMap<>();
        experts.forEach((expert, fields) -> known.put(expert, List.copyOf(fields)));
        SortedMap<String, SortedMap<String, Integer>> wanted = new TreeMap<>();
        panels.forEach((panel, fields) -> wanted.put(panel, Collections.unmodifiableSortedMap(new TreeMap<>(fields))));
        experts = Collections.unmodifiableSortedMap(known);
        panels = Collections.unmodifiableSortedMap(wanted);
        parents = Collections.unmodifiableSortedMap(new TreeMap<>(parents));
    }

    /** SHA-256 of the canonical form, 64 hexadecimal digits. */
    public String sha256() {
        return Sha256.ofCanonical(this);
    }
}
