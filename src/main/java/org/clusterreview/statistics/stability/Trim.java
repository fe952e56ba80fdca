package org.clusterreview.statistics.stability;

/**
 * How the marks of a sample become a score: the mean without so many of the highest and lowest. It is applied after
 * sampling, so that a mark drawn twice counts twice.
 *
 * @param highest left out at the top, at least 0
 * @param lowest left out at the bottom, at least 0
 */
public record Trim(int highest, int lowest) {

    /** The plain mean. */
    public static final Trim NONE = new Trim(0, 0);

    /** Without one highest and one lowest. */
    public static final Trim ONE_EACH = new Trim(1, 1);

    /** @throws IllegalArgumentException for a negative number */
    public Trim {
        if (highest < 0 || lowest < 0) {
            throw new IllegalArgumentException("trim " + highest + " and " + lowest);
        }
    }

    /** How many of {@code n} marks remain; not above 0 where there are too few. */
    int rest(int n) {
        return n - highest - lowest;
    }
}
