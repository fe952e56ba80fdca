package org.clusterreview.scoring.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How scores become ranks: equal rank for what stays equal, and the next ones are skipped (1, 2, 2, 4).
 *
 * @param pass null where the model has no pass line
 * @param grading null where the model gives no grades
 */
public record RankingRule(
        RankOn on,
        List<TieStep> ties,
        @Nullable PassLine pass,
        @Nullable Grading grading) {

    public enum RankOn {
        /** The exact score; the published one is only its picture. */
        EXACT,
        /** The published score: what looks equal is equal. */
        PUBLISHED
    }

    public RankingRule {
        ties = List.copyOf(ties);
    }
}
