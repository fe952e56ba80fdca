package org.clusterreview.scoring.model;

import java.util.List;

/**
 * A condition that an application must meet to be ranked, whatever its score: one of the thresholds must hold.
 *
 * @param source article or rule
 * @param anyOf at least one
 */
public record Requirement(String id, String name, String source, List<Threshold> anyOf) {

    /** A figure held against a line. */
    public record Threshold(FigureSource figure, Comparison line) {}

    public Requirement {
        if (anyOf.isEmpty()) {
            throw new IllegalArgumentException("a requirement of nothing: " + id);
        }
        anyOf = List.copyOf(anyOf);
    }
}
