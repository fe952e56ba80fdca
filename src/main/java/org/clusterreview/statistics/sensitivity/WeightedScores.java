package org.clusterreview.statistics.sensitivity;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.clusterreview.scoring.model.Exact;

/**
 * Scores that are weighted means of indicators: Σ w·x / Σ w. Other models are not linear in the weights, and nothing
 * here holds for them.
 *
 * @param weights a weight an indicator, none below 0, not all 0
 * @param values a row an application, a value an indicator; nothing missing
 */
public record WeightedScores(List<Exact> weights, List<List<Exact>> values) {

    /** @throws IllegalArgumentException for negative weights, for no weight above 0, and for rows of another length */
    public WeightedScores {
        weights = List.copyOf(weights);
        values = values.stream().map(List::copyOf).toList();
        int width = weights.size();
        if (weights.stream().anyMatch(weight -> weight.signum() < 0)
                || Exact.sum(weights).signum() == 0) {
            throw new IllegalArgumentException("weights " + weights);
        }
        if (values.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("rows of another length than the weights");
        }
    }

    /** How many rows. */
    public int applications() {
        return values.size();
    }

    /** Exact score of an application, from 0. */
    public Exact score(int application) {
        return sum(application).dividedBy(Exact.sum(weights));
    }

    /** 1 and the number of applications with a higher score. */
    public int rank(int application) {
        Exact own = sum(application);
        return 1
                + (int) IntStream.range(0, applications())
                        .filter(other -> sum(other).compareTo(own) > 0)
                        .count();
    }

    /** Applications from the highest score to the lowest; equal ones as they stand in the table. */
    public List<Integer> order() {
        List<Exact> sums =
                IntStream.range(0, applications()).mapToObj(this::sum).toList();
        return IntStream.range(0, applications())
                .boxed()
                .sorted(Comparator.comparing((Integer application) -> sums.get(application))
                        .reversed())
                .toList();
    }

    private Exact sum(int application) {
        List<Exact> row = values.get(application);
        return Exact.sum(IntStream.range(0, row.size())
                .mapToObj(i -> weights.get(i).times(row.get(i)))
                .toList());
    }
}
