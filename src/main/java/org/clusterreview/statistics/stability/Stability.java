package org.clusterreview.statistics.stability;

import java.util.List;
import java.util.OptionalLong;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Statistic;

/**
 * How stable places are when the experts are drawn again, with replacement, as many as there were (bootstrap of
 * judges).
 *
 * @param method how the samples were formed
 * @param samples how many; of an enumeration all k^k orderings
 * @param seed of the chance, where there was one
 * @param panelSizes number of experts of each panel; applications with the same experts are sampled together, different
 *     panels independently of each other
 * @param places by application in the order of the table; undefined for one with too few marks, which has no rank
 */
public record Stability(
        Method method, long samples, OptionalLong seed, List<Integer> panelSizes, List<Statistic<Place>> places) {

    /** How samples are formed. */
    public enum Method {

        /** Every possible sample, by how often it can come. */
        ENUMERATION,

        /** Some samples, by chance. */
        MONTE_CARLO
    }

    public Stability {
        panelSizes = List.copyOf(panelSizes);
        places = List.copyOf(places);
    }

    /**
     * The share of the variance between experts that such samples show, (k − 1)/k of the smallest panel; 0 without a
     * panel.
     */
    public Exact varianceShare() {
        return panelSizes.stream()
                .min(Integer::compare)
                .map(k -> Exact.of(k - 1L).dividedBy(Exact.of(k)))
                .orElse(Exact.ZERO);
    }
}
