package org.clusterreview.statistics.severity;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.statistics.numeric.Tails;

/**
 * Least squares of the additive model mark = grand mean + application + expert + error, effects of each kind summing to
 * zero. Numbers are in the unit of the marks, to about 1e-10.
 *
 * @param grandMean constant of the model; not the plain mean where experts marked different applications
 * @param severity effect by expert; above 0 for one who marks higher
 * @param adjusted grand mean and effect by application: what a panel of all experts would give on average
 * @param sigma residual standard deviation; undefined without degrees of freedom
 * @param dfResidual degrees of freedom of the residual
 * @param expertsDiffer F test of whether experts differ in severity at all
 */
public record AdditiveFit(
        double grandMean,
        Map<String, Double> severity,
        Map<String, Double> adjusted,
        Statistic<Double> sigma,
        int dfResidual,
        Statistic<FTest> expertsDiffer) {

    /** Residual sums of squares below this share of the whole are what rounding leaves of 0. */
    static final double NOTHING = 1e-20;

    /**
     * An F test.
     *
     * @param f quotient of mean squares
     * @param df1 degrees of freedom of its numerator
     * @param df2 of its denominator
     * @param p probability of such an f or a greater one by chance
     */
    public record FTest(double f, int df1, int df2, double p) {}

    /** Of one component, whose effects are determined because it is connected. */
    static AdditiveFit of(Component component) {
        Design design = new Design(component);
        double[] severity = severity(design);
        double[] adjusted = new double[design.applications];
        double[] plain = new double[design.applications];
        for (int i = 0; i < design.size(); i++) {
            int a = design.application[i];
            adjusted[a] += (design.y[i] - severity[design.expert[i]]) / design.perApplication[a];
            plain[a] += design.y[i] / design.perApplication[a];
        }
        double rest = 0;
        double restOfPlain = 0;
        for (int i = 0; i < design.size(); i++) {
            int a = design.application[i];
            rest += square(design.y[i] - adjusted[a] - severity[design.expert[i]]);
            restOfPlain += square(design.y[i] - plain[a]);
        }
        double[] means =
                Arrays.stream(adjusted).map(value -> value + design.mean).toArray();
        int df = design.size() - design.applications - design.experts + 1;
        return new AdditiveFit(
                Design.sum(means) / means.length,
                named(component.experts(), severity),
                named(component.applications(), means),
                df == 0 ? Statistic.undefined(Reason.NO_DEGREES_OF_FREEDOM) : Statistic.of(Math.sqrt(rest / df)),
                df,
                test(design, rest, restOfPlain, df));
    }

    /** Normal equations of the experts alone, applications solved for; the sum of the effects is held at zero. */
    private static double[] severity(Design design) {
        double[] weight =
                Arrays.stream(design.perApplication).map(count -> 1 / count).toArray();
        double[][] matrix = design.reduced(design.perExpert, weight);
        for (double[] row : matrix) {
            for (int j = 0; j < row.length; j++) {
                row[j]++;
            }
        }
        double[] right = design.sumOfExpert.clone();
        for (int i = 0; i < design.size(); i++) {
            int a = design.application[i];
            right[design.expert[i]] -= design.sumOfApplication[a] / design.perApplication[a];
        }
        return new LUDecomposition(new Array2DRowRealMatrix(matrix, false))
                .getSolver()
                .solve(new ArrayRealVector(right, false))
                .toArray();
    }

    private static Statistic<FTest> test(Design design, double rest, double restOfPlain, int df) {
        if (design.experts < 2) {
            return Statistic.undefined(Reason.TOO_FEW_EXPERTS);
        }
        if (df == 0) {
            return Statistic.undefined(Reason.NO_DEGREES_OF_FREEDOM);
        }
        if (rest <= NOTHING * design.squares()) {
            return Statistic.undefined(Reason.NO_RESIDUAL);
        }
        int df1 = design.experts - 1;
        double f = (restOfPlain - rest) / df1 / (rest / df);
        return Statistic.of(new FTest(f, df1, df, Tails.f(f, df1, df)));
    }

    /** Residual sum of squares by the whole, from 0 to 1; 0 where all marks are equal. */
    double unexplained(Component component) {
        double whole = new Design(component).squares();
        return whole == 0
                ? 0
                : sigma.known().map(s -> s * s * dfResidual / whole).orElse(0.0);
    }

    static Map<String, Double> named(List<String> names, double[] values) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            named.put(names.get(i), values[i]);
        }
        return Collections.unmodifiableMap(named);
    }

    private static double square(double value) {
        return value * value;
    }
}
