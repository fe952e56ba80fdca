package org.clusterreview.statistics.severity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;

/**
 * Severity of experts, estimated within each connected component; across components it cannot be. It is for monitoring
 * and for a ranking beside the official one.
 *
 * @param fits a fit a component, in the order of their first mark
 */
public record Severity(List<Fit> fits) {

    /**
     * With so few marks the standard deviation of an expert has a relative error of a quarter or more (1/√(2(m − 1))).
     */
    public static final int FEW_MARKS = 8;

    /**
     * One component.
     *
     * @param component who is connected with whom
     * @param additive least squares
     * @param random random effects, where they are determined
     * @param marks how many marks each expert gave
     */
    public record Fit(
            Component component, AdditiveFit additive, Statistic<RandomFit> random, Map<String, Integer> marks) {

        /** Experts with at most {@link #FEW_MARKS} marks, for whom nothing should be corrected. */
        public List<String> fewMarks() {
            return marks.entrySet().stream()
                    .filter(expert -> expert.getValue() <= FEW_MARKS)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    public Severity {
        fits = List.copyOf(fits);
    }

    /** @param observations in any order; one of an application and an expert stands at most once */
    public static Severity of(List<Observation> observations) {
        return new Severity(
                Component.of(observations).stream().map(Severity::fit).toList());
    }

    private static Fit fit(Component component) {
        AdditiveFit additive = AdditiveFit.of(component);
        Map<String, Integer> marks = new LinkedHashMap<>();
        component.observations().forEach(one -> marks.merge(one.expert(), 1, Integer::sum));
        return new Fit(component, additive, RandomFit.of(component, additive), marks);
    }

    /** Whether all applications can be compared with each other. */
    public boolean isComparable() {
        return fits.size() <= 1;
    }

    /**
     * How much higher the first application would be marked than the second by the same experts (least squares), in the
     * unit of the marks; undefined across components, and where one has no mark.
     */
    public Statistic<Double> difference(String first, String second) {
        Optional<Fit> a = fitOf(first);
        Optional<Fit> b = fitOf(second);
        if (a.isEmpty() || b.isEmpty()) {
            return Statistic.undefined(Reason.NO_MARKS);
        }
        if (!a.get().additive().adjusted().containsKey(second)) {
            return Statistic.undefined(Reason.SEPARATE_COMPONENTS);
        }
        Map<String, Double> adjusted = a.get().additive().adjusted();
        return Statistic.of(Objects.requireNonNull(adjusted.get(first)) - Objects.requireNonNull(adjusted.get(second)));
    }

    private Optional<Fit> fitOf(String application) {
        return fits.stream()
                .filter(fit -> fit.additive().adjusted().containsKey(application))
                .findFirst();
    }
}
