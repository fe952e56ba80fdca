package org.clusterreview.scoring.model;

/**
 * How many of the highest and lowest are left out before the mean.
 *
 * @param of what is trimmed
 * @param highest how many at the top
 * @param lowest how many at the bottom
 * @param from the least number of valid ones at which trimming takes place; with fewer the plain mean stands, flagged
 * @param equalExtremes which of equal extremes is left out
 */
public record Trim(Of of, int highest, int lowest, int from, EqualExtremes equalExtremes) {

    public enum Of {
        /** Totals of whole sheets: a sheet with a missing mark is not valid. */
        SHEETS,
        /** Marks of each indicator by itself: only the missing mark is missing. */
        INDICATORS
    }

    /** Experts are ordered by their key, code unit by code unit: the same on every machine. */
    public enum EqualExtremes {
        FIRST_KEY,
        LAST_KEY
    }

    public Trim {
        if (highest < 0 || lowest < 0 || from <= highest + lowest) {
            throw new IllegalArgumentException(
                    "trimming must leave something: " + highest + "+" + lowest + " of " + from);
        }
    }

    /** Whether anything is ever left out. */
    public boolean trims() {
        return highest + lowest > 0;
    }

    /** The same without leaving anything out. */
    public Trim none() {
        return new Trim(of, 0, 0, 1, equalExtremes);
    }
}
