package org.clusterreview.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.Mark;
import org.clusterreview.scoring.engine.Maxima;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.engine.SheetLine;
import org.clusterreview.scoring.engine.SheetMark;
import org.clusterreview.scoring.engine.SheetScorer;
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
     */
    public static Statistic<WeightedRanking> of(
            ScoringModel model, List<ApplicationResult> results, List<Entry> entries) {
        List<ApplicationResult> ranked =
                results.stream().filter(result -> result.rank() != null).toList();
        if (ranked.isEmpty()) {
            return Statistic.undefined(Reason.NO_MARKS);
        }
        Map<String, Entry> byId = entries.stream().collect(Collectors.toMap(Entry::application, entry -> entry));
        List<Indicator> indicators = model.indicators();
        Maxima maxima = Maxima.of(model);
        List<Exact> weights = indicators.stream()
                .map(one -> maxima.byNode().getOrDefault(one.id(), Exact.ZERO))
                .toList();
        List<WeightedSheets.Sheets> sheets = new ArrayList<>();
        for (ApplicationResult result : ranked) {
            Score score = result.score();
            Entry entry = byId.get(result.application());
            Optional<WeightedSheets.Sheets> own =
                    score == null || entry == null || !model.stages().isEmpty()
                            ? Optional.empty()
                            : new Parts(model, weights).of(score, entry);
            if (own.isEmpty()) {
                return Statistic.undefined(Reason.NOT_LINEAR);
            }
            sheets.add(own.get());
        }
        WeightedSheets all = new WeightedSheets(weights, sheets);
        for (int row = 0; row < ranked.size(); row++) {
            Score score = ranked.get(row).score();
            if (score == null || !score.exact().equals(all.score(row))) {
                return Statistic.undefined(Reason.NOT_LINEAR);
            }
        }
        return Statistic.of(new WeightedRanking(
                ranked.stream().map(ApplicationResult::application).toList(),
                indicators.stream().map(Indicator::id).toList(),
                all));
    }

    /** How far weight would have to move for pairs near the cut to change places. */
    public List<WeightShift> nearCut(int places, int near) {
        return WeightShift.nearCut(
                sheets, IntStream.range(0, applications.size()).boxed().toList(), places, near);
    }

    /** Cuts scores into what each indicator has of its points. */
    private record Parts(ScoringModel model, List<Exact> weights) {

        Optional<WeightedSheets.Sheets> of(Score score, Entry entry) {
            Averaging averaging = model.aggregation().averaging();
            if (!everythingApplies(entry)) {
                return Optional.empty();
            }
            return averaging.of() == Averaging.Of.INDICATORS
                    ? shares(score.parts()).map(row -> new WeightedSheets.Sheets(List.of(row), Trim.NONE))
                    : sheets(score, entry, averaging);
        }

        /** Where something falls away its weight goes to the others. */
        private boolean everythingApplies(Entry entry) {
            return entry.marks().stream().noneMatch(mark -> mark.mark() instanceof Mark.NotApplicable)
                    && new SheetScorer(model, entry.figures())
                                    .score(Map.of())
                                    .coefficients()
                                    .size()
                            == weights.size();
        }

        private Optional<WeightedSheets.Sheets> sheets(Score score, Entry entry, Averaging averaging) {
            Map<String, Map<String, Mark>> marks = new HashMap<>();
            for (SheetMark mark : entry.marks()) {
                marks.computeIfAbsent(mark.expert(), expert -> new HashMap<>()).put(mark.indicator(), mark.mark());
            }
            SheetScorer scorer = new SheetScorer(model, entry.figures());
            List<List<Exact>> rows = new ArrayList<>();
            for (SheetLine line : score.sheets()) {
                if (line.total() != null) {
                    Map<String, Mark> own = marks.getOrDefault(line.expert(), Map.of());
                    Optional<List<Exact>> row = shares(scorer.score(own).parts());
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
                Exact part = parts.get(model.indicators().get(i).id());
                if (part == null || weights.get(i).signum() <= 0) {
                    return Optional.empty();
                }
                row.add(part.dividedBy(weights.get(i)));
            }
            return Optional.of(row);
        }
    }
}
