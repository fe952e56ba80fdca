package org.clusterreview.scoring.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ranked application must reach to pass. It changes neither score nor rank.
 *
 * @param on which of the two scores is held against the line
 * @param total null where only parts have lines
 * @param parts lines for single dimensions or indicators, on their exact scores
 */
public record PassLine(RankingRule.RankOn on, @Nullable Comparison total, List<PartLine> parts) {

    /** A line for the score of a dimension or indicator. */
    public record PartLine(String id, Comparison line) {}

    public PassLine {
        if (total == null && parts.isEmpty()) {
            throw new IllegalArgumentException("a pass line without a line");
        }
        parts = List.copyOf(parts);
    }
}
