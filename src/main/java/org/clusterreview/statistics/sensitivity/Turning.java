package org.clusterreview.statistics.sensitivity;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.numeric.Doubles;
import org.clusterreview.statistics.sensitivity.WeightShift.Flip;

/**
 * Where two applications with trimmed sheets change places while weight moves. Their lead is linear between the points
 * at which two sheets of one of them are equal. Doubles find out how far one has to go, so that fractions are only
 * reckoned with where it is close; they never decide.
 */
final class Turning {

    /** Scores in doubles are trusted to this share of the numbers that they are made of: they err by 1e-13 of them. */
    private static final double MARGIN = 1e-9;

    /** Two sheets are nearly parallel below this difference of slopes; where they meet doubles cannot tell. */
    private static final double PARALLEL = 1e-3;

    /** Where others meet doubles can tell to this share: they err by 1e-13 through {@link #PARALLEL}. */
    private static final double FAR = 1e-6;

    private final WeightedSheets scores;
    private final Side ahead;
    private final Side behind;
    private final Exact lead;
    private final double greatest;

    Turning(WeightedSheets scores, int ahead, int behind, Exact lead) {
        this.scores = scores;
        this.ahead = new Side(scores, ahead);
        this.behind = new Side(scores, behind);
        this.lead = lead;
        double weights = Doubles.of(Exact.sum(scores.weights()));
        this.greatest = Math.max(1, weights * Math.max(this.ahead.greatest(), this.behind.greatest()));
    }

    /** The least move that makes both equal and beyond which the order is turned; empty where there is none. */
    Optional<Flip> flip(int from, int to) {
        Exact most = scores.weights().get(from);
        double end = end(Doubles.of(most), from, to);
        if (Double.isNaN(end)) {
            return Optional.empty();
        }
        WeightedSheets.Lines a = scores.lines(ahead.application, ahead.totals, from, to);
        WeightedSheets.Lines b = scores.lines(behind.application, behind.totals, from, to);
        TreeSet<Exact> stops = new TreeSet<>(List.of(most));
        if (end < Doubles.of(most)) {
            stops.add(Exact.of(new BigDecimal(end)));
        }
        double beyond = end + FAR * Math.max(end, greatest);
        a.addCrossings(most, stops, (i, j) -> ahead.isBeyond(i, j, from, to, beyond));
        b.addCrossings(most, stops, (i, j) -> behind.isBeyond(i, j, from, to, beyond));
        return flip(a, b, most, stops).map(moved -> new Flip(from, to, moved));
    }

    private Optional<Exact> flip(WeightedSheets.Lines a, WeightedSheets.Lines b, Exact most, TreeSet<Exact> stops) {
        Exact moved = Exact.ZERO;
        Exact before = lead;
        for (Exact stop : stops) {
            Exact next = a.at(stop).minus(b.at(stop));
            // Both may come together and part again: the order is turned only where the lead falls below zero, or at
            // the end.
            if (next.signum() < 0 || stop.equals(most) && next.signum() == 0 && before.signum() > 0) {
                Exact share = before.dividedBy(before.minus(next));
                return Optional.of(moved.plus(share.times(stop.minus(moved))));
            }
            moved = stop;
            before = next;
        }
        return Optional.empty();
    }

    /** A move at which the order is surely turned, at most {@code most}; NaN where it surely never is. */
    private double end(double most, int from, int to) {
        double[] stops = new double[1 + ahead.pairs() + behind.pairs()];
        int count = ahead.addCrossings(from, to, most, stops, 0);
        count = behind.addCrossings(from, to, most, stops, count);
        stops[count++] = most;
        Arrays.sort(stops, 0, count);
        boolean close = false;
        for (int i = 0; i < count; i++) {
            double there = ahead.at(from, to, stops[i]) - behind.at(from, to, stops[i]);
            if (there < -MARGIN * greatest) {
                return stops[i];
            }
            close |= there <= MARGIN * greatest;
        }
        return close ? most : Double.NaN;
    }

    /** One of the two in doubles. */
    private static final class Side {

        final int application;
        final List<Exact> totals;
        private final double[] sums;
        private final double[][] values;
        private final int lowest;
        private final int highest;
        private final double[] sorted;

        Side(WeightedSheets scores, int application) {
            WeightedSheets.Sheets own = scores.applications().get(application);
            this.application = application;
            this.totals = scores.totals(application);
            this.sums = Doubles.of(totals);
            this.values = own.values().stream().map(Doubles::of).toArray(double[][]::new);
            this.lowest = own.trim().lowest();
            this.highest = own.trim().highest();
            this.sorted = new double[sums.length];
        }

        /** The greatest value, whatever its sign. */
        double greatest() {
            return Arrays.stream(values)
                    .flatMapToDouble(Arrays::stream)
                    .map(Math::abs)
                    .max()
                    .orElse(0);
        }

        int pairs() {
            return isTrimmed() ? sums.length * (sums.length - 1) / 2 : 0;
        }

        private boolean isTrimmed() {
            return lowest + highest > 0;
        }

        private double slope(int sheet, int from, int to) {
            return values[sheet][to] - values[sheet][from];
        }

        private double crossing(int i, int j, int from, int to) {
            return (sums[i] - sums[j]) / (slope(j, from, to) - slope(i, from, to));
        }

        /** Whether two sheets surely meet farther on only; of nearly parallel ones nothing is sure. */
        boolean isBeyond(int i, int j, int from, int to, double moved) {
            return Math.abs(slope(j, from, to) - slope(i, from, to)) > PARALLEL && crossing(i, j, from, to) > moved;
        }

        int addCrossings(int from, int to, double most, double[] stops, int count) {
            int added = count;
            for (int i = 0; isTrimmed() && i < sums.length; i++) {
                for (int j = i + 1; j < sums.length; j++) {
                    double moved = crossing(i, j, from, to);
                    if (moved > 0 && moved < most) {
                        stops[added++] = moved;
                    }
                }
            }
            return added;
        }

        double at(int from, int to, double moved) {
            for (int sheet = 0; sheet < sums.length; sheet++) {
                sorted[sheet] = sums[sheet] + slope(sheet, from, to) * moved;
            }
            Arrays.sort(sorted);
            double sum = 0;
            for (int i = lowest; i < sorted.length - highest; i++) {
                sum += sorted[i];
            }
            return sum / (sorted.length - highest - lowest);
        }
    }
}
