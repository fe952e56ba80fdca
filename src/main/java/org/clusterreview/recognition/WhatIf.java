package org.clusterreview.recognition;

import java.util.Map;
import java.util.Optional;
import org.clusterreview.rounds.policy.EvaluationRule.PassMark;

/**
 * Other terms for a list, to see what they would change. They decide nothing.
 *
 * @param places another length; empty: as it is
 * @param maxima other maxima by id of the limit, at least 0
 * @param line another line for the total; empty: as it is
 */
public record WhatIf(Optional<Integer> places, Map<String, Integer> maxima, Optional<PassMark> line) {

    public WhatIf {
        maxima = Map.copyOf(maxima);
        if (places.filter(n -> n < 0).isPresent() || maxima.values().stream().anyMatch(n -> n < 0)) {
            throw new IllegalArgumentException("negative " + places + " " + maxima);
        }
    }

    /** Terms as they are. */
    public static WhatIf nothing() {
        return new WhatIf(Optional.empty(), Map.of(), Optional.empty());
    }
}
