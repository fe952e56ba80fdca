package org.clusterreview.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.Ranker;
import org.clusterreview.scoring.model.Aggregation;
import org.clusterreview.scoring.model.Averaging;
import org.clusterreview.scoring.model.Estimator;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.model.ScoringStage;
import org.clusterreview.statistics.severity.Severity;

/** Forms the ranking of a group in other ways: by the same engine, so that every rule but the one that is varied holds. */
final class Alternatives {

    private static final List<Estimator> ESTIMATORS =
            List.of(new Estimator.Mean(), new Estimator.Trimmed(1, 1), new Estimator.Median());

    private final ScoringModel model;
    private final List<Entry> entries;
    private final Map<String, Integer> official = new LinkedHashMap<>();
    private final int places;

    /** @param official results of the group in rank order */
    Alternatives(ScoringModel model, List<Entry> entries, List<ApplicationResult> official, int places) {
        this.model = model;
        this.entries = List.copyOf(entries);
        this.places = places;
        official.forEach(result ->
                Optional.ofNullable(result.rank()).ifPresent(rank -> this.official.put(result.application(), rank)));
    }

    /** Each as work that is yet to be done: without each expert, by other estimators, by adjusted marks. */
    List<Supplier<Optional<AlternativeRanking>>> all(List<String> experts, Severity severity) {
        List<Supplier<Optional<AlternativeRanking>>> all = new ArrayList<>();
        experts.forEach(expert -> all.add(() -> Optional.of(without(expert))));
        estimators().forEach(estimator -> all.add(() -> Optional.of(estimated(estimator))));
        all.add(() -> adjusted(severity));
        return all;
    }

    private AlternativeRanking without(String expert) {
        return of(new Alternative.WithoutExpert(expert), model.aggregation().averaging(), expert);
    }

    /** Mean, trimmed mean and median, without the one that the model has. Of a model with stages none: each has its own. */
    private List<Estimator> estimators() {
        Estimator own = model.aggregation().averaging().estimator();
        return model.stages().isEmpty()
                ? ESTIMATORS.stream().filter(other -> !other.equals(own)).toList()
                : List.of();
    }

    private AlternativeRanking estimated(Estimator estimator) {
        return of(new Alternative.Estimated(estimator), with(model.aggregation().averaging(), estimator), "");
    }

    /** Ranks by adjusted marks; empty where severity cannot be compared across the group, or nothing was marked. */
    private Optional<AlternativeRanking> adjusted(Severity severity) {
        if (severity.fits().size() != 1) {
            return Optional.empty();
        }
        Map<String, Double> means = severity.fits().getFirst().additive().adjusted();
        Map<String, Integer> ranks = new HashMap<>();
        official.keySet().stream().filter(means::containsKey).forEach(id -> ranks.put(id, rank(id, means)));
        return Optional.of(AlternativeRanking.of(new Alternative.SeverityAdjusted(), official, ranks, places));
    }

    /** 1 and the number of ranked applications with a higher mean; equal to nine digits is equal. */
    private int rank(String id, Map<String, Double> means) {
        double own = means.getOrDefault(id, 0.0);
        return 1
                + (int) official.keySet().stream()
                        .filter(other ->
                                means.getOrDefault(other, Double.NEGATIVE_INFINITY) - own > 1e-9 * Math.abs(own))
                        .count();
    }

    private AlternativeRanking of(Alternative alternative, Averaging averaging, String without) {
        List<Entry> rest = without.isEmpty()
                ? entries
                : entries.stream().map(entry -> without(entry, without)).toList();
        Map<String, Integer> ranks = new HashMap<>();
        Ranker.withoutComparison(with(averaging))
                .rank(rest)
                .forEach(result ->
                        Optional.ofNullable(result.rank()).ifPresent(rank -> ranks.put(result.application(), rank)));
        return AlternativeRanking.of(alternative, official, ranks, places);
    }

    private static Entry without(Entry entry, String expert) {
        return new Entry(
                entry.application(),
                entry.group(),
                entry.marks().stream()
                        .filter(mark -> !mark.expert().equals(expert))
                        .toList(),
                entry.figures(),
                entry.lot());
    }

    private ScoringModel with(Averaging averaging) {
        List<ScoringStage> stages = model.stages().stream()
                .map(stage -> new ScoringStage(
                        stage.id(),
                        stage.weight(),
                        stage.weighting(),
                        with(stage.aggregation(), stage.aggregation().averaging()),
                        stage.carried()))
                .toList();
        return model.with(model.nodes(), stages, with(model.aggregation(), averaging));
    }

    private static Aggregation with(Aggregation own, Averaging averaging) {
        return new Aggregation(averaging, 1, own.below(), own.limits(), own.rounding());
    }

    private static Averaging with(Averaging own, Estimator estimator) {
        int from = Stream.iterate(1, n -> n + 1)
                .filter(n -> n > estimator.highest(n) + estimator.lowest(n))
                .findFirst()
                .orElseThrow();
        return new Averaging(own.of(), estimator, from, own.equalExtremes());
    }
}
