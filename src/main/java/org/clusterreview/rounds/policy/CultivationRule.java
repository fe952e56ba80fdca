package org.clusterreview.rounds.policy;

import java.util.Optional;
import java.util.Set;

/**
 * Applicants that do not yet meet the conditions may be cultivated.
 *
 * @param years length of the period
 * @param firstOfEquals whether one that was cultivated goes before another with the same score
 * @param places how many the list takes by rank, which are also the most that may be taken by hand; empty: none by rank, since
 *     Article 9 leaves the choice (择优) to the department, and by hand without a limit
 * @param from who may be taken
 */
public record CultivationRule(
        String article, String text, int years, boolean firstOfEquals, Optional<Integer> places, Set<Source> from) {

    /** Who may be taken under cultivation. */
    public enum Source {
        /** What did not meet the conditions of the formal check. */
        CONDITIONS,
        /** What stayed below the pass line. */
        LINE
    }

    public CultivationRule {
        from = Set.copyOf(from);
    }
}
