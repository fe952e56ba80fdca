package org.clusterreview.statistics.severity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clusterreview.statistics.numeric.Doubles;

/** The marks of a component by numbers from 0, less their mean so that sums of squares keep their digits. */
final class Design {

    final int applications;
    final int experts;
    final int[] application;
    final int[] expert;
    final double[] y;
    final double mean;
    final double[] perApplication;
    final double[] perExpert;
    final double[] sumOfApplication;
    final double[] sumOfExpert;

    Design(Component component) {
        applications = component.applications().size();
        experts = component.experts().size();
        int n = component.observations().size();
        application = new int[n];
        expert = new int[n];
        y = Doubles.of(component.observations().stream().map(Observation::mark).toList());
        mean = sum(y) / n;
        perApplication = new double[applications];
        perExpert = new double[experts];
        sumOfApplication = new double[applications];
        sumOfExpert = new double[experts];
        Map<String, Integer> a = numbers(component.applications());
        Map<String, Integer> e = numbers(component.experts());
        for (int i = 0; i < n; i++) {
            Observation one = component.observations().get(i);
            take(i, a.getOrDefault(one.application(), 0), e.getOrDefault(one.expert(), 0));
        }
    }

    private void take(int i, int ofApplication, int ofExpert) {
        application[i] = ofApplication;
        expert[i] = ofExpert;
        y[i] -= mean;
        perApplication[ofApplication]++;
        perExpert[ofExpert]++;
        sumOfApplication[ofApplication] += y[i];
        sumOfExpert[ofExpert] += y[i];
    }

    private static Map<String, Integer> numbers(List<String> ids) {
        Map<String, Integer> numbers = new HashMap<>();
        ids.forEach(id -> numbers.put(id, numbers.size()));
        return numbers;
    }

    int size() {
        return y.length;
    }

    /** Sum of squares of the marks about their mean. */
    double squares() {
        double sum = 0;
        for (double value : y) {
            sum += value * value;
        }
        return sum;
    }

    /** How many marks each expert gave each application. */
    double[][] counts() {
        double[][] counts = new double[applications][experts];
        for (int i = 0; i < y.length; i++) {
            counts[application[i]][expert[i]]++;
        }
        return counts;
    }

    /**
     * The matrix of experts that is left when applications are solved for: {@code diagonal − Σ weight(a)·n(a)n(a)ᵀ}.
     *
     * @param diagonal an entry an expert
     * @param weight a number an application
     */
    double[][] reduced(double[] diagonal, double[] weight) {
        double[][] matrix = new double[experts][experts];
        for (int e = 0; e < experts; e++) {
            matrix[e][e] = diagonal[e];
        }
        double[][] counts = counts();
        for (int a = 0; a < applications; a++) {
            subtract(matrix, counts[a], weight[a]);
        }
        return matrix;
    }

    private static void subtract(double[][] matrix, double[] row, double weight) {
        for (int i = 0; i < row.length; i++) {
            if (row[i] != 0) {
                for (int j = 0; j < row.length; j++) {
                    matrix[i][j] -= weight * row[i] * row[j];
                }
            }
        }
    }

    static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
