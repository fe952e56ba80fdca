package org.clusterreview.statistics.outliers;

import java.util.Optional;

/**
 * What tests of outliers can and cannot show with so many marks.
 *
 * @param n how many marks, at least 2
 * @param largestZ greatest distance from the mean in sample standard deviations that any n marks can have, (n − 1)/√n
 * @param largestZOfPopulation the same in population standard deviations, √(n − 1)
 * @param rates how often the tests flag; known for 5, 7 and 9 marks
 */
public record Reach(int n, double largestZ, double largestZOfPopulation, Optional<Rates> rates) {

    /**
     * Shares of panels with a flag, from 400,000 simulated normal panels (rounded to three places). False alarms: all
     * marks from one distribution. Power: one mark lowered by five standard deviations.
     *
     * @param falseZ2 false alarms of |z| > 2
     * @param falseGrubbs05 of Grubbs at 5 %, two-sided
     * @param falseDixon05 of r10 at 5 %
     * @param falseModifiedZ of modified z above 3.5
     * @param powerZ2 power of |z| > 2
     * @param powerGrubbs05 of Grubbs at 5 %
     * @param powerModifiedZ of modified z above 3.5
     */
    public record Rates(
            double falseZ2,
            double falseGrubbs05,
            double falseDixon05,
            double falseModifiedZ,
            double powerZ2,
            double powerGrubbs05,
            double powerModifiedZ) {}

    /** @throws IllegalArgumentException for fewer than two marks */
    public static Reach of(int n) {
        if (n < 2) {
            throw new IllegalArgumentException("marks: " + n);
        }
        return new Reach(n, largestZ(n), Math.sqrt(n - 1.0), rates(n));
    }

    /** Whether a limit on |z| (sample standard deviation) can ever be exceeded; if not, such a rule checks nothing. */
    public boolean canExceed(double limit) {
        return largestZ > limit;
    }

    static double largestZ(int n) {
        return (n - 1) / Math.sqrt(n);
    }

    private static Optional<Rates> rates(int n) {
        return switch (n) {
            case 5 -> Optional.of(new Rates(0, 0.050, 0.050, 0.207, 0, 0.380, 0.617));
            case 7 -> Optional.of(new Rates(0.061, 0.050, 0.051, 0.169, 0.663, 0.618, 0.689));
            case 9 -> Optional.of(new Rates(0.180, 0.050, 0.049, 0.147, 0.922, 0.739, 0.732));
            default -> Optional.empty();
        };
    }
}
