package org.clusterreview.evaluation.history;

import java.util.List;

/**
 * What follows from a history. It is a proposal: people decide.
 *
 * @param years bad ones in a row up to now, the earliest first
 * @param carriesBan whether a removal would bar a new application; never without a removal
 */
public record Verdict(Kind kind, List<Integer> years, boolean carriesBan, List<Reason> reasons) {

    public enum Kind {
        /** Nothing counts against it now. */
        FINE,
        /** It has bad years, but too few, or its level is not one that can be taken back. */
        WATCH,
        /** Its recognition is to be taken back. */
        REMOVE
    }

    public Verdict {
        years = List.copyOf(years);
        reasons = List.copyOf(reasons);
    }

    /** Why, as data. */
    public sealed interface Reason {}

    /**
     * Bad years in a row.
     *
     * @param article of the regulation
     * @param needed that many lead to removal
     */
    public record Failed(String article, List<Integer> years, int needed) implements Reason {

        public Failed {
            years = List.copyOf(years);
        }
    }

    /** Years without evaluation that ended a row of bad ones. */
    public record BrokenByGap(List<Integer> missing) implements Reason {

        public BrokenByGap {
            missing = List.copyOf(missing);
        }
    }

    /** Years without evaluation that do not count, by the rule. */
    public record GapPassedOver(List<Integer> missing) implements Reason {

        public GapPassedOver {
            missing = List.copyOf(missing);
        }
    }

    /** A better grade ended a row of bad years. */
    public record Recovered(int year, String grade) implements Reason {}

    /** Clusters of this level are not taken back under the article. */
    public record LevelExempt(String article, String level) implements Reason {}

    /** The rule says whether a removal bars a new application. */
    public record Ban(String article, boolean carried) implements Reason {}
}
