package org.clusterreview.statistics.sensitivity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.numeric.Doubles;
import org.clusterreview.statistics.stability.Trim;

/** Scores under drawn weights, in doubles: means of the totals of sheets without the highest and lowest. */
final class DrawnScores {

    private final double[][][] sheets;
    private final int[] lowest;
    private final int[] kept;
    private final double[] totals;

    private DrawnScores(List<WeightedSheets.Sheets> applications) {
        Map<Exact, Double> doubles = new HashMap<>();
        sheets = applications.stream()
                .map(one -> one.values().stream()
                        .map(sheet -> sheet.stream()
                                .mapToDouble(value -> doubles.computeIfAbsent(value, Doubles::of))
                                .toArray())
                        .toArray(double[][]::new))
                .toArray(double[][][]::new);
        lowest = applications.stream().mapToInt(one -> one.trim().lowest()).toArray();
        kept = applications.stream()
                .mapToInt(one ->
                        one.values().size() - one.trim().highest() - one.trim().lowest())
                .toArray();
        totals = new double
                [applications.stream()
                        .mapToInt(one -> one.values().size())
                        .max()
                        .orElse(0)];
    }

    /** Where nothing is left out the mean of the totals is the total of the means, which are exact. */
    static DrawnScores of(WeightedSheets scores) {
        return new DrawnScores(scores.applications().stream()
                .map(one -> one.trim().equals(Trim.NONE)
                        ? new WeightedSheets.Sheets(List.of(means(one.values())), Trim.NONE)
                        : one)
                .toList());
    }

    static DrawnScores of(WeightedScores scores) {
        return new DrawnScores(scores.values().stream()
                .map(row -> new WeightedSheets.Sheets(List.of(row), Trim.NONE))
                .toList());
    }

    private static List<Exact> means(List<List<Exact>> sheets) {
        return sheets.size() == 1
                ? sheets.getFirst()
                : IntStream.range(0, sheets.getFirst().size())
                        .mapToObj(i -> Exact.mean(
                                sheets.stream().map(sheet -> sheet.get(i)).toList()))
                        .toList();
    }

    int applications() {
        return sheets.length;
    }

    /**
     * Weights need not be divided by their sum: the order is the same. Sheets of equal totals are added in the same
     * order.
     */
    double score(int application, double[] weights) {
        double[][] own = sheets[application];
        for (int sheet = 0; sheet < own.length; sheet++) {
            insert(total(weights, own[sheet]), sheet);
        }
        double sum = 0.0;
        int from = lowest[application];
        for (int i = from; i < from + kept[application]; i++) {
            sum += totals[i];
        }
        return sum / kept[application];
    }

    /** Into the {@code count} totals that are there, from the lowest to the highest. */
    private void insert(double total, int count) {
        int at = count;
        while (at > 0 && totals[at - 1] > total) {
            totals[at] = totals[at - 1];
            at--;
        }
        totals[at] = total;
    }

    private static double total(double[] weights, double[] values) {
        double sum = 0.0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }
}
