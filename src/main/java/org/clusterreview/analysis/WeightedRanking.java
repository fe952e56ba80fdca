package org.clusterreview.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.Maxima;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.engine.SheetLine;
import org.clusterreview.scoring.engine.SheetScore;
import org.clusterreview.scoring.model.Averaging;
import org.clusterreview.scoring.model.Estimator;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.statistics.sensitivity.WeightShift;
import org.clusterreview.statistics.sensitivity.WeightedSheets;
import org.clusterreview.statistics.stability.Trim;
import org.jspecify.annotations.Nullable;

/**
 * A ranking as a function of its weights, where it is one: weights are the points that each indicator can bring, values the
 * share of them that a sheet has reached.
 *
 * @param applications ids of the ranked applications, in rank order
 * @param indicators ids in the order of the weights
 * @param sheets what their scores are made from
 */
public record WeightedRanking(List<String> applications, List<String> indicators, WeightedSheets sheets) {

    public WeightedRanking {
        applications = List.copyOf(applications);
        indicators = List.copyOf(indicators);
    }

    /**
     * Of the ranked applications. That their scores are such means is tried on every one of them, exactly.
     *
     * @return undefined where they are not ({@link Reason#NOT_LINEAR}): limits, rounding in between, indicators that do not apply,
     *     marks that are replaced or paired, stages; and without anybody ranked ({@link Reason#NO_MARKS})
     * @throws IllegalArgumentException where a result has no entry
     */
    public static Statistic<WeightedRanking> of(
            ScoringModel model, List<ApplicationResult> results, List<Entry> entries) {
        return of(model, ScoredSheets.of(model, results, entries));
    }

    static Statistic<WeightedRanking> of(ScoringModel model, List<ScoredSheets> group) {
        List<ScoredSheets> ranked =
                group.stream().filter(one -> one.result().rank() != null).toList();
        if (ranked.isEmpty()) {
            return Statistic.undefined(Reason.NO_MARKS);
        }
        if (!model.stages().isEmpty()) {
            return Statistic.undefined(Reason.NOT_LINEAR);
        }
        Parts parts = Parts.of(model);
        List<WeightedSheets.Sheets> sheets = new ArrayList<>();
        for (ScoredSheets one : ranked) {
            Optional<WeightedSheets.Sheets> own = parts.of(one);
            if (own.isEmpty()) {
                return Statistic.undefined(Reason.NOT_LINEAR);
            }
            sheets.add(own.get());
        }
        WeightedSheets all = new WeightedSheets(parts.weights(), sheets);
        return IntStream.range(0, ranked.size())
                        .allMatch(row -> has(ranked.get(row).result().score(), all.score(row)))
                ? Statistic.of(new WeightedRanking(
                        ranked.stream().map(one -> one.result().application()).toList(), parts.indicators(), all))
                : Statistic.undefined(Reason.NOT_LINEAR);
    }

    private static boolean has(@Nullable Score score, Exact value) {
        return score != null && score.exact().equals(value);
    }

    /** How far weight would have to move for pairs near the cut to change places. */
    public List<WeightShift> nearCut(int places, int near) {
        return WeightShift.nearCut(
                sheets, IntStream.range(0, applications.size()).boxed().toList(), places, near);
    }

    /** Cuts scores into what each indicator has of its points. */
    private record Parts(Averaging averaging, List<String> indicators, List<Exact> weights) {

        static Parts of(ScoringModel model) {
            Maxima maxima = Maxima.of(model);
            List<String> indicators =
                    model.indicators().stream().map(Indicator::id).toList();
            List<Exact> weights = indicators.stream()
                    .map(id -> maxima.byNode().getOrDefault(id, Exact.ZERO))
                    .toList();
            return new Parts(model.aggregation().averaging(), indicators, weights);
        }

        /** Where something falls away its weight goes to the others. */
        Optional<WeightedSheets.Sheets> of(ScoredSheets sheets) {
            Score score = sheets.result().score();
            if (score == null || sheets.applying() < weights.size() || sheets.isAnyNotApplicable()) {
                return Optional.empty();
            }
            return averaging.of() == Averaging.Of.INDICATORS
                    ? shares(score.parts()).map(row -> new WeightedSheets.Sheets(List.of(row), Trim.NONE))
                    : sheets(score, sheets.scores());
        }

        private Optional<WeightedSheets.Sheets> sheets(Score score, Map<String, SheetScore> scores) {
            List<List<Exact>> rows = new ArrayList<>();
            for (SheetLine line : score.sheets()) {
                if (line.total() != null) {
                    Optional<List<Exact>> row =
                            Optional.ofNullable(scores.get(line.expert())).flatMap(one -> shares(one.parts()));
                    if (row.isEmpty()) {
                        return Optional.empty();
                    }
                    rows.add(row.get());
                }
            }
            Estimator estimator = score.trimmed() ? averaging.estimator() : new Estimator.Mean();
            return trim(estimator, rows.size()).map(trim -> new WeightedSheets.Sheets(rows, trim));
        }

        private static Optional<Trim> trim(Estimator estimator, int n) {
            return estimator instanceof Estimator.Mean && n > 0
                    ? Optional.of(Trim.NONE)
                    : Samples.trim(estimator, n).filter(trim -> n > trim.highest() + trim.lowest());
        }

        private Optional<List<Exact>> shares(Map<String, Exact> parts) {
            List<Exact> row = new ArrayList<>();
            for (int i = 0; i < weights.size(); i++) {
                Exact part = parts.get(indicators.get(i));
                if (part == null || weights.get(i).signum() <= 0) {
                    return Optional.empty();
                }
                row.add(part.dividedBy(weights.get(i)));
            }
            return Optional.of(row);
        }
    }
}
