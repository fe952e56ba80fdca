package org.clusterreview.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.statistics.Ratings;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.statistics.outliers.MarksReport;
import org.clusterreview.statistics.sensitivity.WeightShift;
import org.clusterreview.statistics.severity.Observation;
import org.clusterreview.statistics.severity.Severity;
import org.clusterreview.statistics.stability.Stability;

/**
 * All that is computed beside the ranking of one group. The same input gives the same analysis to the last digit.
 *
 * @param marks the tables it was computed from
 * @param cut where the list would end
 * @param stability of places when the experts are drawn again
 * @param agreement on whole sheets
 * @param byIndicator agreement by indicator that experts mark
 * @param of the experts, in points of their totals
 * @param outliers by application in the order of the rows, of the totals of sheets
 * @param alternatives what leaving out an expert, another estimator and adjusted marks would change
 * @param weighting the scores as weighted sums, where they are
 * @param shifts how far weight would have to move for pairs near the cut to change places; empty where scores are no sums
 * @param patterns sheets that ask for a second look
 */
public record GroupAnalysis(
        GroupMarks marks,
        CutLine cut,
        Statistic<Stability> stability,
        PanelAgreement agreement,
        Map<String, PanelAgreement> byIndicator,
        Severity severity,
        List<MarksReport> outliers,
        List<AlternativeRanking> alternatives,
        Statistic<WeightedRanking> weighting,
        List<WeightShift> shifts,
        SheetPatterns patterns) {

    /** So many applications on each side of the cut are compared with each other. */
    public static final int NEAR = 3;

    public GroupAnalysis {
        byIndicator = Collections.unmodifiableMap(new LinkedHashMap<>(byIndicator));
        outliers = List.copyOf(outliers);
        alternatives = List.copyOf(alternatives);
        shifts = List.copyOf(shifts);
    }

    /**
     * How to compute what leaves a choice.
     *
     * @param places of the list, at least 1
     * @param seed of samples by chance
     * @param samples how many of them, at least 1
     */
    public record Settings(int places, long seed, int samples) {}

    /**
     * Of one group.
     *
     * @param results of the group in rank order, as the engine ranked these entries
     * @param entries of the same applications
     */
    public static GroupAnalysis of(
            ScoringModel model, List<ApplicationResult> results, List<Entry> entries, Settings settings) {
        GroupMarks marks = GroupMarks.of(model, results, entries);
        Map<String, PanelAgreement> byIndicator = new LinkedHashMap<>();
        marks.indicators().forEach((id, table) -> byIndicator.put(id, PanelAgreement.of(table)));
        Severity severity = Severity.of(observations(marks));
        Statistic<WeightedRanking> weighting = WeightedRanking.of(model, results, entries);
        return new GroupAnalysis(
                marks,
                CutLine.of(results, settings.places()),
                Samples.of(
                        marks.totals(),
                        model.aggregation().averaging(),
                        settings.places(),
                        settings.seed(),
                        settings.samples()),
                PanelAgreement.of(marks.given()),
                byIndicator,
                severity,
                IntStream.range(0, results.size())
                        .mapToObj(row -> MarksReport.of(marks.totals().rows().get(row)))
                        .toList(),
                alternatives(new Alternatives(model, entries, results, settings.places()), marks, severity),
                weighting,
                weighting
                        .map(found -> found.nearCut(settings.places(), NEAR))
                        .known()
                        .orElse(List.of()),
                SheetPatterns.of(model, marks));
    }

    private static List<AlternativeRanking> alternatives(Alternatives others, GroupMarks marks, Severity severity) {
        List<AlternativeRanking> all = new ArrayList<>(others.withoutEach(marks.experts()));
        all.addAll(others.estimated());
        others.adjusted(severity).ifPresent(all::add);
        return all;
    }

    /** The totals of sheets, one by one. */
    public static List<Observation> observations(GroupMarks marks) {
        Ratings totals = marks.totals();
        List<Observation> observations = new ArrayList<>();
        for (int row = 0; row < totals.applications(); row++) {
            for (int column = 0; column < totals.experts(); column++) {
                String application = marks.applications().get(row);
                String expert = marks.experts().get(column);
                totals.mark(row, column)
                        .ifPresent(total -> observations.add(new Observation(application, expert, total)));
            }
        }
        return observations;
    }
}
