package org.clusterreview.scoring.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns a figure into per cent of an indicator's points, exactly. A new rule is one more record here. */
public sealed interface Rule {

    /** A figure and the per cent it is worth. */
    record Breakpoint(BigDecimal at, BigDecimal percent) {}

    /** A rule that looks at nothing but the figure. */
    sealed interface OfFigure extends Rule {

        /** Per cent, exact. */
        Exact percent(Exact figure);
    }

    /** A rule that holds the figure against those of the whole ranking group. */
    sealed interface AmongPeers extends Rule {

        /**
         * Per cent, exact.
         *
         * @param group every known figure of the group, this one among them, in any order
         */
        Exact percent(Exact figure, List<Exact> group);
    }

    /**
     * Straight lines between the breakpoints; below the first and above the last the per cent stays as there.
     *
     * @param breakpoints at least two, {@code at} strictly ascending
     */
    record PiecewiseLinear(List<Breakpoint> breakpoints) implements OfFigure {

        public PiecewiseLinear {
            breakpoints = ascending(breakpoints, 2);
        }

        @Override
        public Exact percent(Exact figure) {
            Breakpoint before = breakpoints.getFirst();
            if (figure.compareTo(Exact.of(before.at())) <= 0) {
                return Exact.of(before.percent());
            }
            for (Breakpoint next : breakpoints.subList(1, breakpoints.size())) {
                if (figure.compareTo(Exact.of(next.at())) <= 0) {
                    return between(before, next, figure);
                }
                before = next;
            }
            return Exact.of(before.percent());
        }

        private static Exact between(Breakpoint a, Breakpoint b, Exact figure) {
            Exact share = figure.minus(Exact.of(a.at())).dividedBy(Exact.of(b.at().subtract(a.at())));
            return Exact.of(a.percent()).plus(share.times(Exact.of(b.percent().subtract(a.percent()))));
        }
    }

    /**
     * Steps: from each on (included) its per cent, below the first {@code below}.
     *
     * @param steps at least one, {@code at} strictly ascending
     */
    record Steps(List<Breakpoint> steps, BigDecimal below) implements OfFigure {

        public Steps {
            steps = ascending(steps, 1);
        }

        @Override
        public Exact percent(Exact figure) {
            BigDecimal percent = below;
            for (Breakpoint step : steps) {
                if (figure.compareTo(Exact.of(step.at())) >= 0) {
                    percent = step.percent();
                }
            }
            return Exact.of(percent);
        }
    }

    /**
     * 基准值 and 满分值: the base earns {@code basePercent}, the full value 100, straight in between and capped there. Below the
     * base in proportion to it, down to 0; or nothing.
     *
     * @param full above {@code base}
     */
    record Benchmark(BigDecimal base, BigDecimal basePercent, BigDecimal full, boolean proportionalBelow)
            implements OfFigure {

        public Benchmark {
            if (base.signum() <= 0 || base.compareTo(full) >= 0) {
                throw new IllegalArgumentException("a base above 0 and below the full value is needed");
            }
        }

        @Override
        public Exact percent(Exact figure) {
            if (figure.compareTo(Exact.of(base)) < 0) {
                return proportionalBelow && figure.signum() > 0
                        ? figure.times(Exact.of(basePercent)).dividedBy(Exact.of(base))
                        : Exact.ZERO;
            }
            Exact share = figure.minus(Exact.of(base)).dividedBy(Exact.of(full.subtract(base)));
            Exact percent = Exact.of(basePercent).plus(share.times(Exact.HUNDRED.minus(Exact.of(basePercent))));
            return percent.compareTo(Exact.HUNDRED) > 0 ? Exact.HUNDRED : percent;
        }
    }

    /** The figure's share of a target, in per cent, from 0 to {@code atMost}. */
    record Ratio(BigDecimal target, BigDecimal atMost) implements OfFigure {

        public Ratio {
            if (target.signum() <= 0) {
                throw new IllegalArgumentException("a target must be above 0");
            }
        }

        @Override
        public Exact percent(Exact figure) {
            return new Limits(BigDecimal.ZERO, atMost)
                    .hold(figure.times(Exact.HUNDRED).dividedBy(Exact.of(target)));
        }
    }

    /**
     * So much for standing still, and so much for every whole step from there: 持平得 80 %，每超 5 % 加 1 分，加分有上限.
     *
     * @param start figure that earns {@code startPercent}
     * @param each width of a step, above 0; only whole steps count
     * @param adds for each step up
     * @param takes for each step down, from the first one begun; 0 where falling short costs nothing
     * @param outOf what {@code adds} and {@code takes} are a part of: the indicator's points, or 100
     * @param limits of the result, per cent
     */
    record PerStep(
            BigDecimal start,
            BigDecimal startPercent,
            BigDecimal each,
            BigDecimal adds,
            BigDecimal takes,
            BigDecimal outOf,
            Limits limits)
            implements OfFigure {

        public PerStep {
            if (each.signum() <= 0 || outOf.signum() <= 0) {
                throw new IllegalArgumentException("a step must be above 0");
            }
        }

        @Override
        public Exact percent(Exact figure) {
            Exact steps = figure.minus(Exact.of(start)).dividedBy(Exact.of(each));
            Exact whole = Exact.of(steps.rounded(0, RoundingMode.FLOOR));
            Exact gain = whole.times(Exact.of(whole.signum() < 0 ? takes : adds));
            return limits.hold(
                    Exact.of(startPercent).plus(gain.times(Exact.HUNDRED).dividedBy(Exact.of(outOf))));
        }
    }

    /**
     * Count × points, full at the indicator's points, with less for what is left over: 每项 1 分，8 分封顶，超出部分另加.
     *
     * @param each points for one
     * @param outOf points of the indicator
     * @param surplusEach points for each one beyond those that fill it
     * @param surplusAtMost points that the surplus can bring at most
     */
    record CountPoints(BigDecimal each, BigDecimal outOf, BigDecimal surplusEach, BigDecimal surplusAtMost)
            implements OfFigure {

        public CountPoints {
            if (each.signum() <= 0 || outOf.signum() <= 0) {
                throw new IllegalArgumentException("points must be above 0");
            }
        }

        @Override
        public Exact percent(Exact figure) {
            Exact needed = Exact.of(outOf).dividedBy(Exact.of(each));
            Exact needful = Exact.of(needed.rounded(0, RoundingMode.CEILING));
            Exact plain = new Limits(BigDecimal.ZERO, outOf).hold(figure.times(Exact.of(each)));
            Exact beyond = figure.minus(needful);
            Exact surplus = beyond.signum() <= 0
                    ? Exact.ZERO
                    : new Limits(BigDecimal.ZERO, surplusAtMost).hold(beyond.times(Exact.of(surplusEach)));
            return plain.plus(surplus).times(Exact.HUNDRED).dividedBy(Exact.of(outOf));
        }
    }

    /**
     * A formula: the last resort. {@code x} is the indicator's figure; it is reckoned in decimals of 34 digits and rounded once,
     * as declared, so that it is the same on every machine.
     *
     * @param variables further figures by name
     * @param places decimals of the result
     * @param limits of the result, per cent
     */
    record ByFormula(Formula formula, Map<String, FigureSource> variables, int places, RoundingMode mode, Limits limits)
            implements Rule {

        public ByFormula {
            variables = Collections.unmodifiableMap(new TreeMap<>(variables));
        }
    }

    /** The figure's share of the group's best, in per cent; the best earns 100. Where the best is not above 0 nobody earns. */
    record ShareOfBest(TieStep.Order order) implements AmongPeers {

        @Override
        public Exact percent(Exact figure, List<Exact> group) {
            Exact best = order == TieStep.Order.HIGHER_FIRST ? Collections.max(group) : Collections.min(group);
            if (best.signum() <= 0 || figure.signum() <= 0) {
                return Exact.ZERO;
            }
            return order == TieStep.Order.HIGHER_FIRST
                    ? figure.times(Exact.HUNDRED).dividedBy(best)
                    : best.times(Exact.HUNDRED).dividedBy(figure);
        }
    }

    /**
     * By the figure's place in its group; equals share the better place.
     *
     * @param percents for the first place, the second, …; the last stands for all that follow
     * @param spread only the first and the last place are given, and the others lie on a straight line between them
     */
    record ByPlace(List<BigDecimal> percents, boolean spread, TieStep.Order order) implements AmongPeers {

        public ByPlace {
            if (percents.isEmpty() || (spread && percents.size() != 2)) {
                throw new IllegalArgumentException("per cent for places are needed");
            }
            percents = List.copyOf(percents);
        }

        @Override
        public Exact percent(Exact figure, List<Exact> group) {
            List<Exact> sorted = new ArrayList<>(group);
            Collections.sort(sorted);
            if (order == TieStep.Order.HIGHER_FIRST) {
                Collections.reverse(sorted);
            }
            int place = sorted.indexOf(figure);
            if (!spread) {
                return Exact.of(percents.get(Math.min(place, percents.size() - 1)));
            }
            Exact first = Exact.of(percents.getFirst());
            return sorted.size() == 1
                    ? first
                    : first.plus(Exact.of(percents.getLast())
                            .minus(first)
                            .times(Exact.of(place))
                            .dividedBy(Exact.of(sorted.size() - 1)));
        }
    }

    private static List<Breakpoint> ascending(List<Breakpoint> points, int least) {
        if (points.size() < least) {
            throw new IllegalArgumentException("breakpoints needed: " + least);
        }
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i - 1).at().compareTo(points.get(i).at()) >= 0) {
                throw new IllegalArgumentException("breakpoints must ascend");
            }
        }
        return List.copyOf(points);
    }
}
