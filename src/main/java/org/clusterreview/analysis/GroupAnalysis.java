package org.clusterreview.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.statistics.Ratings;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.statistics.outliers.MarksReport;
import org.clusterreview.statistics.sensitivity.WeightDraws;
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
 * @param severity of the experts, in points of their totals
 * @param outliers by application in the order of the rows, of the totals of sheets
 * @param alternatives what leaving out an expert, another estimator and adjusted marks would change
 * @param weighting the scores as weighted sums, where they are
 * @param shifts how far weight would have to move for pairs near the cut to change places; empty where scores are no sums
 * @param draws ranks under weights drawn around those in force; undefined where scores are no weighted sums
 * @param patterns sheets that ask for a second look
 * @param halo how far marks of different indicators move together
 * @param deviations of experts from the means of the panel, in points of the total
 * @param stages what each stage did for the ranking; empty of a model without stages
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
        Statistic<WeightDraws> draws,
        SheetPatterns patterns,
        Halo halo,
        ExpertDeviations deviations,
        StageContributions stages) {

    /** So many applications on each side of the cut are compared with each other. */
    public static final int NEAR = 3;

    /** Weightings that are drawn unless said otherwise: probabilities are told to about 0.02. */
    public static final int DRAWS = 2_000;

    /**
     * How close drawn weights stay to those in force unless said otherwise: an indicator of 10 points of 100 varies with
     * a standard deviation of 3, one of 20 with 4, one of 50 with 5. A convention of this system.
     */
    public static final double CONCENTRATION = 100;

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
     * @param seed of everything that is drawn by chance
     * @param samples panels of experts drawn by chance where they are too many to enumerate, at least 1
     * @param draws weightings drawn by chance, at least 1
     * @param concentration of the weightings, above 0; see {@link WeightDraws}
     * @param shares from which on deviations are remarkable
     */
    public record Settings(
            int places, long seed, int samples, int draws, double concentration, ExpertDeviations.Shares shares) {

        /** With the conventions of this system for the rest. */
        public Settings(int places, long seed, int samples) {
            this(places, seed, samples, DRAWS, CONCENTRATION, ExpertDeviations.Shares.USUAL);
        }
    }

    /** Of one group, without telling anybody how far it has come. */
    public static GroupAnalysis of(
            ScoringModel model, List<ApplicationResult> results, List<Entry> entries, Settings settings) {
        return of(model, results, entries, settings, Steps.UNTOLD);
    }

    /**
     * Of one group.
     *
     * @param results of the group in rank order, as the engine ranked these entries
     * @param entries of the same applications
     * @param steps is told how far it has come, by the caller's thread; what it throws stops the work
     * @throws IllegalArgumentException where a result has no entry, and for settings out of range
     */
    public static GroupAnalysis of(
            ScoringModel model, List<ApplicationResult> results, List<Entry> entries, Settings settings, Steps steps) {
        return new Analysing(model, results, entries, settings, steps).analysis();
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
