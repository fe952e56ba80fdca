package org.clusterreview.scoring.bulk;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.scoring.engine.Coefficients;
import org.clusterreview.scoring.model.Aggregation;
import org.clusterreview.scoring.model.Averaging;
import org.clusterreview.scoring.model.CanonicalModel;
import org.clusterreview.scoring.model.Dimension;
import org.clusterreview.scoring.model.Effect;
import org.clusterreview.scoring.model.Estimator;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.scoring.model.RankingRule;
import org.clusterreview.scoring.model.Rounding;
import org.clusterreview.scoring.model.RoundingStep;
import org.clusterreview.scoring.model.Scale;
import org.clusterreview.scoring.model.Scoring;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.model.TieStep;

/**
 * A plain model in whole numbers: marks of experts only, totals of sheets, mean with or without so many of the highest and lowest,
 * one rounding at the end.
 *
 * @param ids of the indicators, at most {@value #INDICATORS}
 * @param weights whole numbers; a sheet's total is Σ weight × mark / {@code divisor}
 * @param sums for each indicator the sums it belongs to: 0 is the total, then the parts of the tie ladder in its order
 * @param sumCount 1 and one for each part of the tie ladder
 * @param scales what marks are allowed, in {@code 10^-}{@value #DECIMALS}
 */
record BulkModel(
        List<String> ids,
        long[] weights,
        long divisor,
        int[][] sums,
        int sumCount,
        List<MarkScale> scales,
        int highest,
        int lowest,
        int from,
        boolean ranksBelowMinimum,
        int minimumValid,
        Rounding rounding,
        boolean ranksOnPublished,
        List<Boolean> higherFirst) {

    /** One bit of a long for each. */
    static final int INDICATORS = 62;

    /** Decimals of a mark; with more the ordinary way is gone. */
    static final int DECIMALS = 4;

    /** Keys of the canonical form that this way knows; a model that says anything else is not plain. */
    private static final List<String> KNOWN = List.of(
            "id",
            "version",
            "name",
            "official",
            "notice",
            "source",
            "weighting",
            "indicators",
            "inputs",
            "vetoes",
            "aggregation",
            "rankOn",
            "ties",
            "effective",
            "pass",
            "grading");

    /** Sheets of one application; with the two limits below no sum and no denominator over them overflows. */
    static final int MOST_SHEETS = 1 << 12;

    /** Largest Σ weight × greatest mark in units of {@code 10^-}{@value #DECIMALS}. */
    private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(50);

    private static final int DIVISOR_BITS = 36;

    /** Empty for a model that is not plain enough. */
    static Optional<BulkModel> of(ScoringModel model) {
        Aggregation aggregation = model.aggregation();
        boolean plain = KNOWN.containsAll(CanonicalModel.of(model).keySet())
                && model.inputs().isEmpty()
                && model.vetoes().isEmpty()
                && Node.all(model.nodes()).allMatch(Plain::node)
                && model.indicators().size() <= INDICATORS
                && Plain.aggregation(aggregation)
                && model.ranking().ties().stream().allMatch(Plain::tie);
        return plain ? whole(model) : Optional.empty();
    }

    private static Optional<BulkModel> whole(ScoringModel model) {
        Map<String, Exact> coefficients = Coefficients.of(model).byIndicator();
        BigInteger divisor = coefficients.values().stream()
                .map(Exact::denominator)
                .reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
        List<Indicator> indicators = model.indicators();
        BigInteger largest = BigInteger.ZERO;
        List<BigInteger> weights = new ArrayList<>();
        List<MarkScale> scales = new ArrayList<>();
        for (Indicator indicator : indicators) {
            Exact coefficient = coefficients.get(indicator.id());
            Optional<MarkScale> scale = MarkScale.of(((Scoring.ByExpert) indicator.scoring()).scale());
            if (coefficient == null || scale.isEmpty()) {
                return Optional.empty();
            }
            BigInteger weight =
                    coefficient.times(Exact.of(new BigDecimal(divisor))).numerator();
            weights.add(weight);
            scales.add(scale.get());
            largest = largest.add(weight.multiply(BigInteger.valueOf(scale.get().largest())));
        }
        if (largest.compareTo(LARGEST) > 0 || divisor.bitLength() > DIVISOR_BITS) {
            return Optional.empty();
        }
        return Optional.of(together(model, divisor, weights, scales));
    }

    private static BulkModel together(
            ScoringModel model, BigInteger divisor, List<BigInteger> weights, List<MarkScale> scales) {
        Aggregation aggregation = model.aggregation();
        Averaging averaging = aggregation.averaging();
        List<TieStep.ByPart> parts = model.ranking().ties().stream()
                .filter(TieStep.ByPart.class::isInstance)
                .map(TieStep.ByPart.class::cast)
                .toList();
        return new BulkModel(
                model.indicators().stream().map(Indicator::id).toList(),
                weights.stream().mapToLong(BigInteger::longValueExact).toArray(),
                divisor.longValueExact(),
                sums(model, parts),
                1 + parts.size(),
                List.copyOf(scales),
                averaging.estimator().highest(averaging.from()),
                averaging.estimator().lowest(averaging.from()),
                averaging.from(),
                aggregation.below() == Aggregation.BelowMinimum.RANKED,
                aggregation.minimumValid(),
                aggregation.at(RoundingStep.FINAL).orElseThrow(),
                model.ranking().on() == RankingRule.RankOn.PUBLISHED,
                parts.stream().map(p -> p.order() == TieStep.Order.HIGHER_FIRST).toList());
    }

    private static int[][] sums(ScoringModel model, List<TieStep.ByPart> parts) {
        Map<String, List<Integer>> sums = new LinkedHashMap<>();
        model.indicators().forEach(i -> sums.put(i.id(), new ArrayList<>(List.of(0))));
        for (int part = 0; part < parts.size(); part++) {
            int sum = part + 1;
            model.node(parts.get(part).id()).orElseThrow().leaves().forEach(leaf -> {
                List<Integer> of = sums.get(leaf.id());
                if (of != null) {
                    of.add(sum);
                }
            });
        }
        return sums.values().stream()
                .map(s -> s.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** What is plain. */
    private static final class Plain {

        private Plain() {}

        static boolean node(Node node) {
            boolean counted = node.effect() == Effect.COUNTED;
            return counted
                    && switch (node) {
                        case Dimension dimension -> !dimension.limits().any();
                        case Indicator indicator ->
                            indicator.scoring() instanceof Scoring.ByExpert byExpert
                                    && !byExpert.mayBeNotApplicable()
                                    && byExpert.scale().bands().isEmpty();
                    };
        }

        static boolean aggregation(Aggregation aggregation) {
            Averaging averaging = aggregation.averaging();
            boolean known = averaging.estimator() instanceof Estimator.Mean
                    || averaging.estimator() instanceof Estimator.Trimmed;
            return known
                    && averaging.of() == Averaging.Of.SHEETS
                    && averaging.equalExtremes() == Averaging.EqualExtremes.FIRST_KEY
                    && !aggregation.limits().any()
                    && aggregation.rounding().size() == 1;
        }

        static boolean tie(TieStep step) {
            return step instanceof TieStep.ByPart || step instanceof TieStep.ByLot;
        }
    }

    /**
     * Allowed marks in units of {@code 10^-}{@value #DECIMALS}.
     *
     * @param step 0 where every decimal is allowed
     */
    record MarkScale(long min, long max, long step) {

        static Optional<MarkScale> of(Scale scale) {
            try {
                BigDecimal step = scale.step();
                return Optional.of(
                        new MarkScale(units(scale.min()), units(scale.max()), step == null ? 0 : units(step)));
            } catch (ArithmeticException e) {
                return Optional.empty();
            }
        }

        private static long units(BigDecimal value) {
            return value.movePointRight(DECIMALS).longValueExact();
        }

        long largest() {
            return Math.max(Math.abs(min), Math.abs(max));
        }

        /** Marks with as many decimals are all on a step, so that most need no division; -1 where it takes one. */
        int decimalsOnStep() {
            if (step == 0) {
                return DECIMALS;
            }
            int decimals = -1;
            long unit = 1;
            for (int d = DECIMALS; d >= 0; d--) {
                if (decimals < 0 && unit % step == 0 && min % step == 0) {
                    decimals = d;
                }
                unit *= 10;
            }
            return decimals;
        }
    }
}
