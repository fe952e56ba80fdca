package org.clusterreview.statistics.agreement;

import java.util.List;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Ratings;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.statistics.numeric.Doubles;
import org.clusterreview.statistics.numeric.Tails;

/**
 * The six intraclass correlations of Shrout and Fleiss 1979 with F tests and intervals (McGraw and Wong 1996). The
 * limits of ICC(2,k) are the Spearman–Brown step-up of those of ICC(2,1), as in R {@code psych::ICC}; {@code irr::icc}
 * uses another formula. Where ICC(2,1) is below 0 its limits, by Satterthwaite's degrees of freedom, need not enclose
 * it.
 */
public final class IntraclassCorrelation {

    /** The confidence that reports use. */
    public static final double CONFIDENCE = 0.95;

    private final MeanSquares squares;
    private final int n;
    private final int k;
    private final double level;

    private IntraclassCorrelation(MeanSquares squares, double confidence) {
        this.squares = squares;
        this.n = squares.applications();
        this.k = squares.experts();
        this.level = 1 - (1 - confidence) / 2;
    }

    /**
     * All six, in the order of {@link IccForm}. Undefined as a whole as {@link MeanSquares} are; single numbers of a
     * form are undefined where their divisor is not above 0 or nothing is left to measure against.
     *
     * @param confidence of the two-sided intervals, in (0, 1)
     */
    public static Statistic<List<Icc>> of(Ratings ratings, double confidence) {
        return MeanSquares.of(ratings).map(squares -> new IntraclassCorrelation(squares, confidence).all());
    }

    private List<Icc> all() {
        Exact b = squares.between();
        Exact e = squares.residual();
        Exact others = Exact.of(k - 1L);
        Exact judges = squares.judges().minus(e).dividedBy(Exact.of(n));
        Interval one = interval(squares.within(), n * (k - 1));
        Interval three = interval(e, (n - 1) * (k - 1));
        Statistic<Double> two =
                ratio(b.minus(e), b.plus(others.times(e)).plus(Exact.of(k).times(judges)));
        Interval drawn = drawn(two);
        return List.of(
                icc(IccForm.ONE_SINGLE, single(squares.within()), one.single()),
                icc(IccForm.TWO_SINGLE, two, drawn),
                icc(IccForm.THREE_SINGLE, single(e), three.single()),
                icc(IccForm.ONE_AVERAGE, ratio(b.minus(squares.within()), b), one.average()),
                icc(IccForm.TWO_AVERAGE, ratio(b.minus(e), b.plus(judges)), drawn.stepUp()),
                icc(IccForm.THREE_AVERAGE, ratio(b.minus(e), b), three.average()));
    }

    /** Forms 1 and 3 of one expert. */
    private Statistic<Double> single(Exact error) {
        Exact b = squares.between();
        return ratio(b.minus(error), b.plus(Exact.of(k - 1L).times(error)));
    }

    private Icc icc(IccForm form, Statistic<Double> value, Interval interval) {
        boolean one = form == IccForm.ONE_SINGLE || form == IccForm.ONE_AVERAGE;
        int df2 = one ? n * (k - 1) : (n - 1) * (k - 1);
        Statistic<Double> f = f(one ? squares.within() : squares.residual());
        return new Icc(
                form,
                value,
                f,
                n - 1,
                df2,
                f.map(quotient -> Tails.f(quotient, n - 1.0, df2)),
                interval.lower(),
                interval.upper());
    }

    private Statistic<Double> f(Exact error) {
        return error.signum() == 0
                ? Statistic.undefined(Reason.NO_RESIDUAL)
                : Statistic.of(Doubles.of(squares.between().dividedBy(error)));
    }

    private static Statistic<Double> ratio(Exact numerator, Exact denominator) {
        return denominator.signum() <= 0
                ? Statistic.undefined(Reason.NO_VARIANCE_BETWEEN)
                : Statistic.of(Doubles.of(numerator.dividedBy(denominator)));
    }

    /** Limits of F itself, from which those of forms 1 and 3 follow. */
    private Interval interval(Exact error, int df2) {
        Statistic<Double> f = f(error);
        Statistic<Double> below = Tails.fQuantile(level, n - 1.0, df2);
        Statistic<Double> above = Tails.fQuantile(level, df2, n - 1.0);
        return new Interval(
                f instanceof Statistic.Known<Double>(var value) ? below.map(q -> value / q) : f,
                f instanceof Statistic.Known<Double>(var value) ? above.map(q -> value * q) : f,
                k);
    }

    /** Limits of ICC(2,1), whose degrees of freedom follow Satterthwaite. */
    private Interval drawn(Statistic<Double> icc) {
        if (!(icc instanceof Statistic.Known<Double>(var r))) {
            return new Interval(icc, icc, k);
        }
        if (squares.residual().signum() == 0) {
            return new Interval(Statistic.undefined(Reason.NO_RESIDUAL), Statistic.undefined(Reason.NO_RESIDUAL), k);
        }
        double judges = Doubles.of(squares.judges().dividedBy(squares.residual()));
        double b = n * (1 + (k - 1) * r) - k * r;
        double spread = k * r * judges;
        double v = (k - 1) * (n - 1.0) * (spread + b) * (spread + b) / ((n - 1) * spread * spread + b * b);
        double msb = Doubles.of(squares.between());
        double mse = Doubles.of(squares.residual());
        double rest = k * Doubles.of(squares.judges()) + ((double) k * n - k - n) * mse;
        Statistic<Double> below = Tails.fQuantile(level, n - 1.0, v);
        Statistic<Double> above = Tails.fQuantile(level, v, n - 1.0);
        return new Interval(
                Interval.of(below, q -> n * (msb - q * mse) / (q * rest + n * msb)),
                Interval.of(above, q -> n * (q * msb - mse) / (rest + n * q * msb)),
                k);
    }
}
