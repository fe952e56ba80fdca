package org.clusterreview.scoring.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clusterreview.scoring.model.Aggregation;
import org.clusterreview.scoring.model.Dimension;
import org.clusterreview.scoring.model.Effect;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Limits;
import org.clusterreview.scoring.model.MissingFigure;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.scoring.model.RoundingStep;
import org.clusterreview.scoring.model.Rule;
import org.clusterreview.scoring.model.Scale;
import org.clusterreview.scoring.model.Scoring;
import org.jspecify.annotations.Nullable;

/** How low and how high the parts of a sheet can come out, from nothing filled in to the best of everything. */
final class Bounds {

    private final Aggregation aggregation;
    private final Function<Indicator, Exact> coefficients;

    Bounds(Aggregation aggregation, Function<Indicator, Exact> coefficients) {
        this.aggregation = aggregation;
        this.coefficients = coefficients;
    }

    /** From low to high; null where there is no end. */
    private record Range(@Nullable Exact low, @Nullable Exact high) {

        static final Range NOTHING = new Range(Exact.ZERO, Exact.ZERO);

        static Range of(BigDecimal... values) {
            List<Exact> all = Stream.of(values).map(Exact::of).toList();
            return new Range(
                    all.stream().min(Comparator.naturalOrder()).orElseThrow(),
                    all.stream().max(Comparator.naturalOrder()).orElseThrow());
        }

        static Range within(Limits limits) {
            return new Range(exact(limits.min()), exact(limits.max()));
        }

        private static @Nullable Exact exact(@Nullable BigDecimal value) {
            return value == null ? null : Exact.of(value);
        }

        Range with(Exact value) {
            return new Range(low == null ? null : least(low, value), high == null ? null : most(high, value));
        }

        Range plus(Range other) {
            return new Range(
                    low == null || other.low == null ? null : low.plus(other.low),
                    high == null || other.high == null ? null : high.plus(other.high));
        }

        Range negated() {
            return new Range(high == null ? null : Exact.ZERO.minus(high), low == null ? null : Exact.ZERO.minus(low));
        }

        Range times(Exact factor) {
            return new Range(low == null ? null : low.times(factor), high == null ? null : high.times(factor));
        }

        /** As far as a rounding of any kind can move the ends. */
        Range rounded(int places) {
            return new Range(
                    low == null ? null : Exact.of(low.rounded(places, RoundingMode.FLOOR)),
                    high == null ? null : Exact.of(high.rounded(places, RoundingMode.CEILING)));
        }

        boolean leaves(Limits limits) {
            Exact min = exact(limits.min());
            Exact max = exact(limits.max());
            return (min != null && (low == null || low.compareTo(min) < 0))
                    || (max != null && (high == null || high.compareTo(max) > 0));
        }

        private static Exact least(Exact a, Exact b) {
            return a.compareTo(b) <= 0 ? a : b;
        }

        private static Exact most(Exact a, Exact b) {
            return a.compareTo(b) >= 0 ? a : b;
        }
    }

    static boolean isHeld(Node node) {
        return node instanceof Dimension dimension && dimension.limits().any();
    }

    /** Whether the bounds of a dimension can change what its parts add up to. */
    boolean canBeHeld(Node node) {
        return node instanceof Dimension dimension && inside(dimension).leaves(dimension.limits());
    }

    /** The same of the total. */
    boolean canBeHeld(List<Node> nodes, Limits limits) {
        return sum(nodes).leaves(limits);
    }

    private Range sum(List<Node> siblings) {
        Range sum = Range.NOTHING;
        for (Node node : siblings) {
            Range own = of(node);
            sum = sum.plus(node.effect() == Effect.DEDUCTION ? own.negated() : own);
        }
        return sum;
    }

    private Range of(Node node) {
        return switch (node) {
            case Indicator indicator -> earned(indicator);
            case Dimension dimension -> inside(dimension);
        };
    }

    /** Inside a dimension of deductions they add up. */
    private Range inside(Dimension dimension) {
        return dimension.children().stream().allMatch(child -> child.effect() == dimension.effect())
                ? dimension.children().stream().map(this::of).reduce(Range.NOTHING, Range::plus)
                : sum(dimension.children());
    }

    private Range earned(Indicator indicator) {
        Range value = value(indicator.scoring());
        if (!(indicator.scoring() instanceof Scoring.ByExpert)) {
            value = rounded(RoundingStep.INDICATOR, value);
        }
        return rounded(RoundingStep.PRODUCT, value.times(coefficients.apply(indicator)))
                .with(Exact.ZERO);
    }

    private Range rounded(RoundingStep step, Range range) {
        return aggregation.at(step).map(r -> range.rounded(r.places())).orElse(range);
    }

    private static Range value(Scoring scoring) {
        return switch (scoring) {
            case Scoring.ByExpert marked -> of(marked.scale());
            case Scoring.ByDepartment department -> of(department.scale());
            case Scoring.ByStaff ignored -> Range.of(BigDecimal.ZERO, BigDecimal.valueOf(100));
            case Scoring.ByData data ->
                data.missing() instanceof MissingFigure.Earns(var percent)
                        ? of(data.rule()).with(Exact.of(percent))
                        : of(data.rule());
        };
    }

    private static Range of(Scale scale) {
        return Range.of(scale.min(), scale.max());
    }

    /** A rule that looks at the others of the group gives nothing on a sheet by itself. */
    private static Range of(Rule rule) {
        return switch (rule) {
            case Rule.PiecewiseLinear(var points) -> percents(points, BigDecimal.ZERO);
            case Rule.Steps(var steps, var below) -> percents(steps, below);
            case Rule.Benchmark(var ignored, var percent, var full, var alsoIgnored) ->
                Range.of(BigDecimal.ZERO, percent, BigDecimal.valueOf(100));
            case Rule.Ratio(var ignored, var atMost) -> Range.of(BigDecimal.ZERO, atMost);
            case Rule.PerStep step -> Range.within(step.limits());
            case Rule.CountPoints count ->
                new Range(
                        Exact.ZERO,
                        Exact.of(count.outOf().add(count.surplusAtMost()))
                                .times(Exact.HUNDRED)
                                .dividedBy(Exact.of(count.outOf())));
            case Rule.ByFormula formula -> Range.within(formula.limits());
            case Rule.AmongPeers ignored -> Range.NOTHING;
        };
    }

    private static Range percents(List<Rule.Breakpoint> points, BigDecimal more) {
        return Range.of(Stream.concat(points.stream().map(Rule.Breakpoint::percent), Stream.of(more))
                .toArray(BigDecimal[]::new));
    }
}
