package org.clusterreview.scoring.model;

/**
 * What is averaged, and how.
 *
 * @param of what is averaged
 * @param from the least number of valid ones at which the estimator applies; with fewer the plain mean stands, flagged
 * @param equalExtremes which of equal extremes is left out
 */
public record Averaging(Of of, Estimator estimator, int from, EqualExtremes equalExtremes) {

    public enum Of {
        /** Totals of whole sheets: a sheet with a missing mark is not valid. */
        SHEETS,
        /** Marks of each indicator by itself: only the missing mark is missing. */
        INDICATORS
    }

    /** Experts are ordered by their key: numbers as numbers, before all others code unit by code unit. */
    public enum EqualExtremes {
        FIRST_KEY,
        LAST_KEY
    }

    public Averaging {
        if (from < 1 || from <= estimator.highest(from) + estimator.lowest(from)) {
            throw new IllegalArgumentException("nothing would be left: " + estimator + " of " + from);
        }
    }

    /** Whether the estimator is another than the plain mean. */
    public boolean isRobust() {
        return !(estimator instanceof Estimator.Mean);
    }

    /** The same as a plain mean, for comparison. */
    public Averaging plain() {
        return new Averaging(of, new Estimator.Mean(), 1, equalExtremes);
    }
}
