package org.clusterreview.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clusterreview.scoring.engine.Coefficients;
import org.clusterreview.scoring.engine.Maxima;
import org.clusterreview.scoring.model.Effect;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.model.ScoringStage;
import org.clusterreview.statistics.leaning.DeviationPoints;
import org.clusterreview.statistics.leaning.Given;

/**
 * How far each expert's marks lie from the means of the panel, in points of the total: of each sheet the sum of the
 * distances over the indicators, and the net sum with signs; see {@link DeviationPoints}. A mark counts with its
 * coefficient as if every indicator applied and nothing were rounded; of a deduction with the opposite sign. Exact; it
 * points out and removes nothing.
 *
 * @param attainable the highest total of the model, bonuses apart, of which the limits are shares
 * @param limits what is remarkable, in points of the total
 * @param sheets the farthest first: by the sum of distances, then application and expert
 * @param experts the farthest first: by the sum of distances a sheet, then expert
 */
public record ExpertDeviations(
        Exact attainable,
        DeviationPoints.Limits limits,
        List<DeviationPoints.Sheet> sheets,
        List<DeviationPoints.Expert> experts) {

    /**
     * What is remarkable, as shares of the highest total.
     *
     * @param points more than this sum of distances, at least 0
     * @param net more than this net sum to either side, at least 0
     */
    public record Shares(Exact points, Exact net) {

        /**
         * 20 % and 10 %: a convention of this system, since no published rule for reviews of clusters gives a percentage. The net
         * sum, of which single misjudgements cancel out, is held to half of the other.
         */
        public static final Shares USUAL =
                new Shares(Exact.ONE.dividedBy(Exact.of(5)), Exact.ONE.dividedBy(Exact.of(10)));

        /** @throws IllegalArgumentException for a share below 0 */
        public Shares {
            if (points.signum() < 0 || net.signum() < 0) {
                throw new IllegalArgumentException("shares " + points + ", " + net);
            }
        }
    }

    public ExpertDeviations {
        sheets = List.copyOf(sheets);
        experts = List.copyOf(experts);
    }

    /** Of one group; marks that nobody else has given an application for the same indicator do not count. */
    public static ExpertDeviations of(ScoringModel model, GroupMarks marks, Shares shares) {
        Exact attainable = Maxima.of(model).total();
        DeviationPoints.Limits limits =
                new DeviationPoints.Limits(attainable.times(shares.points()), attainable.times(shares.net()));
        DeviationPoints all = DeviationPoints.of(given(model, marks), DeviationPoints.Base.PANEL, limits);
        return new ExpertDeviations(
                attainable,
                limits,
                all.sheets().stream()
                        .sorted(Comparator.comparing(DeviationPoints.Sheet::points)
                                .reversed()
                                .thenComparing(DeviationPoints.Sheet::application)
                                .thenComparing(DeviationPoints.Sheet::expert))
                        .toList(),
                all.experts().stream()
                        .sorted(Comparator.comparing(ExpertDeviations::ofOneSheet)
                                .reversed()
                                .thenComparing(DeviationPoints.Expert::expert))
                        .toList());
    }

    private static Exact ofOneSheet(DeviationPoints.Expert expert) {
        return expert.points().dividedBy(Exact.of(expert.sheets()));
    }

    private static List<Given> given(ScoringModel model, GroupMarks marks) {
        Map<String, Exact> coefficients = coefficients(model);
        List<Given> given = new ArrayList<>();
        marks.indicators().forEach((indicator, table) -> {
            Exact coefficient = coefficients.getOrDefault(indicator, Exact.ZERO);
            Map<Exact, Exact> points = new HashMap<>();
            for (int row = 0; row < table.applications(); row++) {
                for (int column = 0; column < table.experts(); column++) {
                    String application = marks.applications().get(row);
                    String expert = marks.experts().get(column);
                    table.mark(row, column)
                            .map(mark -> points.computeIfAbsent(mark, coefficient::times))
                            .ifPresent(one -> given.add(new Given(application, expert, indicator, one)));
                }
            }
        });
        return given;
    }

    /** What a unit of each indicator's mark adds to the total; below 0 for one that is taken off. */
    private static Map<String, Exact> coefficients(ScoringModel model) {
        Map<String, Exact> all = new LinkedHashMap<>();
        if (model.stages().isEmpty()) {
            add(model, Exact.ONE, all);
            return all;
        }
        Exact weights =
                Exact.sum(model.stages().stream().map(s -> Exact.of(s.weight())).toList());
        for (ScoringStage stage : model.stages()) {
            add(model.of(stage), Exact.of(stage.weight()).dividedBy(weights), all);
        }
        return all;
    }

    private static void add(ScoringModel model, Exact share, Map<String, Exact> all) {
        Map<String, Exact> own = Coefficients.of(model).byIndicator();
        for (Indicator one : model.markedByExperts()) {
            Exact coefficient = own.getOrDefault(one.id(), Exact.ZERO).times(share);
            all.put(one.id(), one.effect() == Effect.DEDUCTION ? Exact.ZERO.minus(coefficient) : coefficient);
        }
    }
}
