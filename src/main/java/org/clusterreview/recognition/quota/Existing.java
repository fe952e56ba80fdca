package org.clusterreview.recognition.quota;

import java.util.Map;
import java.util.Set;

/**
 * Clusters that are recognised already and take up room under the limits.
 *
 * @param attributes what limits count by; a limit whose attribute is missing does not count them
 * @param count how many clusters, at least 0
 */
public record Existing(Map<String, Set<String>> attributes, int count) {

    public Existing {
        attributes = Map.copyOf(attributes);
        if (count < 0) {
            throw new IllegalArgumentException("count " + count);
        }
    }
}
