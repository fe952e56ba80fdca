package org.clusterreview.statistics.correlation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.numeric.Doubles;

/**
 * Several variables of the same cases, to be held against each other in pairs: cases count that have both (pairwise
 * complete).
 */
public final class Variables {

    /** By variable and case; meaningless where nothing is {@link #present}. */
    private final double[][] values;

    private final boolean[][] present;

    private Variables(int variables, int cases) {
        values = new double[variables][cases];
        present = new boolean[variables][cases];
    }

    /**
     * Of several columns.
     *
     * @param columns for each variable its value in each case, empty where it is missing
     * @throws IllegalArgumentException where columns differ in length
     */
    public static Variables of(List<List<Optional<Exact>>> columns) {
        int cases = columns.isEmpty() ? 0 : columns.getFirst().size();
        if (columns.stream().anyMatch(column -> column.size() != cases)) {
            throw new IllegalArgumentException("columns of different length");
        }
        Variables variables = new Variables(columns.size(), cases);
        Map<Exact, Double> doubles = new HashMap<>();
        for (int variable = 0; variable < columns.size(); variable++) {
            for (int one = 0; one < cases; one++) {
                Optional<Double> value =
                        columns.get(variable).get(one).map(exact -> doubles.computeIfAbsent(exact, Doubles::of));
                variables.present[variable][one] = value.isPresent();
                variables.values[variable][one] = value.orElse(0.0);
            }
        }
        return variables;
    }

    /** How many variables. */
    public int size() {
        return values.length;
    }

    /** Of two variables, both from 0. */
    public Moments moments(int first, int second) {
        int cases = values[first].length;
        double[] x = new double[cases];
        double[] y = new double[cases];
        int n = 0;
        for (int one = 0; one < cases; one++) {
            if (present[first][one] && present[second][one]) {
                x[n] = values[first][one];
                y[n] = values[second][one];
                n++;
            }
        }
        if (n == 0) {
            return Moments.NONE;
        }
        centre(x, n);
        centre(y, n);
        return new Moments(n, product(x, x, n), product(y, y, n), product(x, y, n));
    }

    /** Equal values become exactly 0: their mean need not be exact. */
    private static void centre(double[] values, int n) {
        double sum = 0;
        boolean varies = false;
        for (int i = 0; i < n; i++) {
            sum += values[i];
            varies |= values[i] != values[0];
        }
        if (!varies) {
            Arrays.fill(values, 0, n, 0);
            return;
        }
        double mean = sum / n;
        for (int i = 0; i < n; i++) {
            values[i] -= mean;
        }
    }

    private static double product(double[] x, double[] y, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
