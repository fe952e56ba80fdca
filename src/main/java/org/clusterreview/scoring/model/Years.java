package org.clusterreview.scoring.model;

/**
 * Which years a figure is taken from, and how several become one.
 *
 * @param kind what is taken
 * @param number the year, or how many years, as the kind says; 0 where it needs none
 */
public record Years(Kind kind, int number) {

    public static final Years LATEST = new Years(Kind.LATEST, 0);

    public enum Kind {
        /** The latest year in which every item is known. */
        LATEST,
        /** The year given by the number. */
        YEAR,
        /** Arithmetic mean of as many years up to the latest; every one of them must be known. */
        MEAN_OF,
        /** The lowest of as many years up to the latest: 近三年均不低于. */
        LOWEST_OF,
        /** The highest of as many years up to the latest. */
        HIGHEST_OF,
        /** Growth in per cent of the latest year against as many years before. */
        GROWTH_OVER,
        /** Growth in per cent of the latest year against the year given by the number. */
        GROWTH_SINCE,
        /** Arithmetic mean of the growth rates, in per cent, of as many years up to the latest. */
        MEAN_GROWTH_OF
    }

    public Years {
        if ((kind == Kind.LATEST) != (number == 0) || number < 0) {
            throw new IllegalArgumentException("not a choice of years: " + kind + " " + number);
        }
    }
}
