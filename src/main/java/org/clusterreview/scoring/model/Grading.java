package org.clusterreview.scoring.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Grades of ranked applications, best first; the last one takes all that is left. */
public sealed interface Grading {

    /** Names, best first. */
    List<String> names();

    /**
     * By the score.
     *
     * @param lines one fewer than names, falling
     */
    record ByScore(RankingRule.RankOn on, List<String> names, List<Comparison> lines) implements Grading {

        public ByScore {
            names = List.copyOf(names);
            lines = List.copyOf(lines);
        }
    }

    /**
     * By the place within the ranking group: so many of its ranked applications, counted from the top.
     *
     * @param percents one fewer than names: what all up to this grade together may be, per cent, rising
     * @param seats how a number of places that is not whole is rounded
     * @param ties of equal ranks at the edge, whether all get the better grade (otherwise all get the worse)
     */
    record ByShare(List<String> names, List<BigDecimal> percents, RoundingMode seats, boolean ties) implements Grading {

        public ByShare {
            names = List.copyOf(names);
            percents = List.copyOf(percents);
        }
    }
}
