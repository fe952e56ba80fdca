package org.clusterreview.statistics.leaning;

import java.math.BigInteger;
import java.util.List;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.statistics.numeric.Chance;

/**
 * The randomisation test of a preference: the sum of the differences at home against that of other choices of as many,
 * within each expert. Sums are whole numbers of a common unit. One expert's choices are enumerated while they are not
 * too many.
 *
 * @param p share of choices with such a sum or a greater one; by chance with the observed one among them
 * @param smallestP the smallest that can come out
 * @param enumerated whether all choices were taken
 */
record Randomisation(double p, double smallestP, boolean enumerated) {

    private static final double MOST_CHOICES = 200_000;
    private static final int BITS = 56;

    static Statistic<Randomisation> of(List<Differences> experts, long seed, int samples) {
        BigInteger unit = BigInteger.ONE;
        BigInteger greatest = BigInteger.ONE;
        for (Differences expert : experts) {
            for (Exact difference : expert.all()) {
                BigInteger denominator = difference.denominator();
                unit = unit.divide(unit.gcd(denominator)).multiply(denominator);
                greatest = greatest.max(difference.numerator().abs());
            }
        }
        if (greatest.multiply(unit).bitLength() > BITS) {
            return Statistic.undefined(Reason.TOO_FINE);
        }
        BigInteger common = unit;
        long[][] values = experts.stream()
                .map(expert -> expert.all().stream()
                        .mapToLong(one -> one.numerator()
                                .multiply(common)
                                .divide(one.denominator())
                                .longValueExact())
                        .toArray())
                .toArray(long[][]::new);
        int[] home = experts.stream().mapToInt(one -> one.home().size()).toArray();
        double choices = 1;
        for (int i = 0; i < home.length; i++) {
            choices *= choices(values[i].length, home[i]);
        }
        return Statistic.of(
                home.length == 1 && choices <= MOST_CHOICES
                        ? enumerated(values[0], home[0], choices)
                        : sampled(values, home, new Chance(seed), samples));
    }

    private static Randomisation enumerated(long[] values, int home, double choices) {
        long reached = reaching(values, 0, home, sum(values, home));
        return new Randomisation(reached / choices, 1 / choices, true);
    }

    /** Choices of {@code left} values from {@code from} on that add up to {@code wanted} or more. */
    private static long reaching(long[] values, int from, int left, long wanted) {
        if (left == 0) {
            return wanted <= 0 ? 1 : 0;
        }
        long count = 0;
        for (int i = from; i <= values.length - left; i++) {
            count += reaching(values, i + 1, left - 1, wanted - values[i]);
        }
        return count;
    }

    private static Randomisation sampled(long[][] values, int[] home, Chance chance, int samples) {
        long observed = 0;
        for (int e = 0; e < home.length; e++) {
            observed += sum(values[e], home[e]);
        }
        int reached = 1;
        for (int sample = 0; sample < samples; sample++) {
            long sum = 0;
            for (int e = 0; e < home.length; e++) {
                shuffle(values[e], home[e], chance);
                sum += sum(values[e], home[e]);
            }
            reached += sum >= observed ? 1 : 0;
        }
        return new Randomisation(reached / (samples + 1.0), 1 / (samples + 1.0), false);
    }

    /** Brings a choice of {@code home} values to the front. */
    private static void shuffle(long[] values, int home, Chance chance) {
        for (int i = 0; i < home; i++) {
            int at = i + chance.below(values.length - i);
            long value = values[at];
            values[at] = values[i];
            values[i] = value;
        }
    }

    private static long sum(long[] values, int first) {
        long sum = 0;
        for (int i = 0; i < first; i++) {
            sum += values[i];
        }
        return sum;
    }

    private static double choices(int n, int k) {
        double value = 1;
        for (int i = 1; i <= k; i++) {
            value = value * (n - k + i) / i;
        }
        return Math.rint(value);
    }
}
