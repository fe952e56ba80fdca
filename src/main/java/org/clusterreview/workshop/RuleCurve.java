package org.clusterreview.workshop;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Rule;
import org.clusterreview.scoring.model.TieStep;

/**
 * What a rule looks like: points that straight lines join, formed by the rule itself.
 *
 * @param kind what the points stand over
 * @param points in order; two of the same figure are a jump
 * @param edges figures at which something changes, in order: what is worth a label
 */
public record RuleCurve(Kind kind, List<Point> points, List<Exact> edges) {

    private static final int SAMPLES = 40;
    private static final int STEPS_WITHOUT_END = 12;
    private static final int MOST_STEPS = 100;

    /** What stands below the curve. */
    public enum Kind {
        /** The figure itself. */
        FIGURE,
        /** The figure's share of the best, in per cent. */
        SHARE,
        /** Places from the first to the last of a group. */
        PLACE
    }

    /** A figure and the per cent it earns. */
    public record Point(Exact figure, Exact percent) {}

    public RuleCurve {
        points = List.copyOf(points);
        edges = List.copyOf(edges);
    }

    /** Empty for a formula that needs more than the figure. */
    public static Optional<RuleCurve> of(Rule rule) {
        return switch (rule) {
            case Rule.PiecewiseLinear linear -> Optional.of(through(linear, edges(linear.breakpoints())));
            case Rule.Steps steps -> Optional.of(jumping(steps, edges(steps.steps())));
            case Rule.Benchmark mark ->
                Optional.of(
                        mark.proportionalBelow()
                                ? through(mark, List.of(Exact.ZERO, Exact.of(mark.base()), Exact.of(mark.full())))
                                : jumping(mark, List.of(Exact.of(mark.base()), Exact.of(mark.full()))));
            case Rule.Ratio ratio ->
                Optional.of(through(
                        ratio,
                        List.of(
                                Exact.ZERO,
                                Exact.of(ratio.target().multiply(ratio.atMost()))
                                        .dividedBy(Exact.HUNDRED))));
            case Rule.PerStep step -> Optional.of(stairs(step));
            case Rule.CountPoints count -> Optional.of(through(count, counts(count)));
            case Rule.ShareOfBest ignored ->
                Optional.of(new RuleCurve(
                        Kind.SHARE,
                        List.of(new Point(Exact.ZERO, Exact.ZERO), new Point(Exact.HUNDRED, Exact.HUNDRED)),
                        List.of(Exact.ZERO, Exact.HUNDRED)));
            case Rule.ByPlace place -> Optional.of(ofPlaces(place));
            case Rule.ByFormula formula -> sampled(formula);
        };
    }

    private static List<Exact> edges(List<Rule.Breakpoint> points) {
        return points.stream().map(p -> Exact.of(p.at())).toList();
    }

    /** A sixth of the width, or of a single edge: so far beyond the edges the line goes on as it is. */
    private static Exact margin(List<Exact> edges) {
        Exact last = edges.getLast();
        Exact width = last.minus(edges.getFirst());
        if (width.signum() == 0) {
            width = last.signum() < 0 ? Exact.ZERO.minus(last) : last;
        }
        return width.signum() == 0 ? Exact.of(1) : width.dividedBy(Exact.of(6));
    }

    private static RuleCurve through(Rule.OfFigure rule, List<Exact> edges) {
        List<Point> points = new ArrayList<>();
        Exact first = edges.getFirst();
        if (first.signum() != 0) {
            Exact begin = first.minus(margin(edges));
            points.add(new Point(begin, rule.percent(begin)));
        }
        edges.forEach(edge -> points.add(new Point(edge, rule.percent(edge))));
        Exact end = edges.getLast().plus(margin(edges));
        points.add(new Point(end, rule.percent(end)));
        return new RuleCurve(Kind.FIGURE, points, edges);
    }

    private static RuleCurve jumping(Rule.OfFigure rule, List<Exact> edges) {
        return jumping(rule, edges, margin(edges));
    }

    /** Before each edge what held until there, at the edge what holds from there. */
    private static RuleCurve jumping(Rule.OfFigure rule, List<Exact> edges, Exact margin) {
        List<Point> points = new ArrayList<>();
        Exact hair = margin.dividedBy(Exact.of(1_000_000));
        Exact begin = edges.getFirst().minus(margin);
        points.add(new Point(begin, rule.percent(begin)));
        for (Exact edge : edges) {
            points.add(new Point(edge, rule.percent(edge.minus(hair))));
            points.add(new Point(edge, rule.percent(edge)));
        }
        Exact end = edges.getLast().plus(margin);
        points.add(new Point(end, rule.percent(end)));
        return new RuleCurve(Kind.FIGURE, points, edges);
    }

    /** Half a step on either side lies within a step. */
    private static RuleCurve stairs(Rule.PerStep step) {
        Exact start = Exact.of(step.start());
        Exact each = Exact.of(step.each());
        List<Exact> edges = new ArrayList<>(flight(step, start, Exact.ZERO.minus(each)));
        Collections.reverse(edges);
        edges.add(start);
        edges.addAll(flight(step, start, each));
        return jumping(step, edges, each.dividedBy(Exact.of(2)));
    }

    /** Edges in one direction up to the last that changes anything; a few where there is no end. */
    private static List<Exact> flight(Rule.PerStep step, Exact start, Exact by) {
        Exact half = Exact.of(step.each()).dividedBy(Exact.of(2));
        List<Exact> edges = new ArrayList<>();
        for (int i = 1; i <= MOST_STEPS; i++) {
            Exact edge = start.plus(by.times(Exact.of(i)));
            if (step.percent(edge.minus(half)).equals(step.percent(edge.plus(half)))) {
                return edges;
            }
            edges.add(edge);
        }
        return List.copyOf(edges.subList(0, STEPS_WITHOUT_END));
    }

    private static List<Exact> counts(Rule.CountPoints count) {
        long full = Exact.of(count.outOf())
                .dividedBy(Exact.of(count.each()))
                .rounded(0, RoundingMode.CEILING)
                .longValueExact();
        List<Exact> edges = new ArrayList<>(
                List.of(Exact.ZERO, Exact.of(count.outOf()).dividedBy(Exact.of(count.each())), Exact.of(full)));
        if (count.surplusEach().signum() > 0) {
            edges.add(Exact.of(full).plus(Exact.of(count.surplusAtMost()).dividedBy(Exact.of(count.surplusEach()))));
        }
        return edges.stream().distinct().toList();
    }

    /** As many places as are stated and two more; ten for a straight line. */
    private static RuleCurve ofPlaces(Rule.ByPlace place) {
        int count = place.spread() ? 10 : place.percents().size() + 2;
        List<Exact> group = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            group.add(Exact.of(i));
        }
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean higher = place.order() == TieStep.Order.HIGHER_FIRST;
            Exact figure = Exact.of(higher ? count - 1 - i : i);
            points.add(new Point(Exact.of(i + 1), place.percent(figure, group)));
        }
        return new RuleCurve(
                Kind.PLACE, points, points.stream().map(Point::figure).toList());
    }

    private static Optional<RuleCurve> sampled(Rule.ByFormula formula) {
        if (!formula.variables().isEmpty()) {
            return Optional.empty();
        }
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= SAMPLES; i++) {
            Exact figure = Exact.of(new BigDecimal(i).multiply(new BigDecimal("2.5")));
            formula.formula()
                    .value(Map.of("x", figure))
                    .map(v -> formula.limits().hold(Exact.of(v.setScale(formula.places(), formula.mode()))))
                    .ifPresent(percent -> points.add(new Point(figure, percent)));
        }
        return points.size() < 2
                ? Optional.empty()
                : Optional.of(new RuleCurve(
                        Kind.FIGURE,
                        points,
                        List.of(points.getFirst().figure(), points.getLast().figure())));
    }
}
