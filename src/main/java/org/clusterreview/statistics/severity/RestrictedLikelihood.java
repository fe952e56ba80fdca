package org.clusterreview.statistics.severity;

import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;

/**
 * The restricted likelihood at two ratios of standard deviations, applications and experts by residual, as Bates et al.
 * 2015 profile it: H = I + θa²·ZaZaᵀ + θe²·ZeZeᵀ, applications solved for, so that matrices are no larger than experts
 * are many.
 */
final class RestrictedLikelihood {

    private static final double[][] STARTS = {{1, 1}, {0.3, 2}};
    private static final double STEP = 0.3;
    private static final double RELATIVE = 1e-13;
    private static final double ABSOLUTE = 1e-13;
    private static final int MOST = 4000;

    private final Design design;
    private final double a2;
    private final double e2;
    private final double[] weight;
    private final CholeskyDecomposition experts;
    private final double intercept;
    private final double rest;
    private final double deviance;
    private final double[] marks;

    private RestrictedLikelihood(Design design, double ofApplications, double ofExperts) {
        this.design = design;
        this.a2 = ofApplications * ofApplications;
        this.e2 = ofExperts * ofExperts;
        this.weight = new double[design.applications];
        double determinant = 0;
        for (int a = 0; a < weight.length; a++) {
            weight[a] = 1 / (1 + a2 * design.perApplication[a]);
            determinant -= Math.log(weight[a]);
        }
        this.experts = new CholeskyDecomposition(new Array2DRowRealMatrix(matrix(), false), 1e-9, 0);
        for (int e = 0; e < design.experts; e++) {
            determinant += 2 * Math.log(experts.getL().getEntry(e, e));
        }
        double[] ones = solve(design.perApplication, design.perExpert);
        double information = design.size() - inner(design.perApplication, design.perExpert, ones);
        double mixed = -inner(design.sumOfApplication, design.sumOfExpert, ones);
        this.intercept = mixed / information;
        this.marks = solve(design.sumOfApplication, design.sumOfExpert);
        double squares = design.squares() - inner(design.sumOfApplication, design.sumOfExpert, marks);
        this.rest = squares - intercept * mixed;
        int df = design.size() - 1;
        this.deviance = determinant + Math.log(information) + df * (1 + Math.log(2 * Math.PI * rest / df));
    }

    /** Undefined where no start settles. */
    static Statistic<RestrictedLikelihood> maximise(Design design) {
        double best = Double.POSITIVE_INFINITY;
        double[] found = {};
        for (double[] start : STARTS) {
            double[] point = settled(design, start);
            double value = point.length == 0 ? Double.POSITIVE_INFINITY : deviance(design, point);
            if (value < best) {
                best = value;
                found = point;
            }
        }
        return found.length == 0
                ? Statistic.undefined(Reason.NOT_CONVERGED)
                : Statistic.of(new RestrictedLikelihood(design, found[0], found[1]));
    }

    /** Searched twice, since a simplex may shrink too early; empty where it does not settle. */
    private static double[] settled(Design design, double[] start) {
        try {
            return search(design, search(design, start));
        } catch (TooManyEvaluationsException unsettled) {
            return new double[0];
        }
    }

    private static double[] search(Design design, double[] start) {
        return new SimplexOptimizer(RELATIVE, ABSOLUTE)
                .optimize(
                        new MaxEval(MOST),
                        GoalType.MINIMIZE,
                        new ObjectiveFunction(point -> deviance(design, point)),
                        new InitialGuess(start),
                        new NelderMeadSimplex(2, STEP))
                .getPoint();
    }

    /** Infinite where rounding leaves nothing to take a logarithm of. */
    private static double deviance(Design design, double[] point) {
        try {
            double value = new RestrictedLikelihood(design, point[0], point[1]).deviance;
            return Double.isFinite(value) ? value : Double.MAX_VALUE;
        } catch (NonPositiveDefiniteMatrixException e) {
            return Double.MAX_VALUE;
        }
    }

    private double[][] matrix() {
        double[] diagonal = new double[design.experts];
        for (int e = 0; e < diagonal.length; e++) {
            diagonal[e] = 1 + e2 * design.perExpert[e];
        }
        double[] scaled = new double[weight.length];
        for (int a = 0; a < scaled.length; a++) {
            scaled[a] = a2 * e2 * weight[a];
        }
        return design.reduced(diagonal, scaled);
    }

    /**
     * Solves the mixed model equations for a vector of marks given by its sums.
     *
     * @return effects of applications, then of experts, each by its ratio of standard deviations squared
     */
    private double[] solve(double[] ofApplications, double[] ofExperts) {
        double[] right = new double[design.experts];
        for (int e = 0; e < right.length; e++) {
            right[e] = ofExperts[e];
        }
        for (int i = 0; i < design.size(); i++) {
            int a = design.application[i];
            right[design.expert[i]] -= a2 * weight[a] * ofApplications[a];
        }
        double[] solved =
                experts.getSolver().solve(new ArrayRealVector(right, false)).toArray();
        double[] effects = new double[design.applications + design.experts];
        System.arraycopy(ofApplications, 0, effects, 0, design.applications);
        for (int i = 0; i < design.size(); i++) {
            effects[design.application[i]] -= e2 * solved[design.expert[i]];
        }
        for (int a = 0; a < design.applications; a++) {
            effects[a] *= weight[a];
        }
        System.arraycopy(solved, 0, effects, design.applications, design.experts);
        return effects;
    }

    /** What the random effects take of an inner product. */
    private double inner(double[] ofApplications, double[] ofExperts, double[] effects) {
        double sum = 0;
        for (int a = 0; a < design.applications; a++) {
            sum += a2 * ofApplications[a] * effects[a];
        }
        for (int e = 0; e < design.experts; e++) {
            sum += e2 * ofExperts[e] * effects[design.applications + e];
        }
        return sum;
    }

    /** Of the marks less their mean. */
    double intercept() {
        return intercept;
    }

    /** Variance between applications by the residual variance. */
    double ratioOfApplications() {
        return a2;
    }

    /** Variance between experts by the residual variance. */
    double ratioOfExperts() {
        return e2;
    }

    double residualVariance() {
        return rest / (design.size() - 1);
    }

    /** Predicted effects by application. */
    double[] applications() {
        return effects(0, design.applications, a2);
    }

    /** Predicted effects by expert. */
    double[] experts() {
        return effects(design.applications, design.experts, e2);
    }

    private double[] effects(int from, int count, double ratio) {
        double[] ones = solve(design.perApplication, design.perExpert);
        double[] effects = new double[count];
        for (int i = 0; i < count; i++) {
            effects[i] = ratio * (marks[from + i] - intercept * ones[from + i]);
        }
        return effects;
    }
}
