package org.clusterreview.workshop;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
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
    private static final int MOST_STEPS = 12;

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
            case Rule.PerStep step -> Optional.of(jumping(step, steps(step)));
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

    /** A sixth of the width beyond the last edge shows that the line goes on as it is. */
    private static Exact beyond(List<Exact> edges) {
        Exact width = edges.getLast().minus(edges.getFirst());
        Exact more = width.signum() == 0 ? edges.getLast() : width;
        return edges.getLast().plus(more.dividedBy(Exact.of(6)));
    }

    private static RuleCurve through(Rule.OfFigure rule, List<Exact> edges) {
        List<Point> points = new ArrayList<>();
        edges.forEach(edge -> points.add(new Point(edge, rule.percent(edge))));
        Exact end = beyond(edges);
        points.add(new Point(end, rule.percent(end)));
        return new RuleCurve(Kind.FIGURE, points, edges);
    }

    /** Before each edge what held until there, at the edge what holds from there. */
    private static RuleCurve jumping(Rule.OfFigure rule, List<Exact> edges) {
        List<Point> points = new ArrayList<>();
        Exact width = beyond(edges).minus(edges.getLast());
        Exact begin = edges.getFirst().minus(width);
        Exact hair = width.dividedBy(Exact.of(1_000_000));
        points.add(new Point(begin, rule.percent(edges.getFirst().minus(hair))));
        for (Exact edge : edges) {
            points.add(new Point(edge, rule.percent(edge.minus(hair))));
            points.add(new Point(edge, rule.percent(edge)));
        }
        Exact end = beyond(edges);
        points.add(new Point(end, rule.percent(end)));
        return new RuleCurve(Kind.FIGURE, points, edges);
    }

    private static List<Exact> steps(Rule.PerStep step) {
        List<Exact> edges = new ArrayList<>();
        Exact start = Exact.of(step.start());
        Exact each = Exact.of(step.each());
        if (step.takes().signum() > 0) {
            edges.add(start.minus(each).minus(each));
            edges.add(start.minus(each));
        }
        edges.add(start);
        for (int i = 1; i <= MOST_STEPS; i++) {
            Exact edge = start.plus(each.times(Exact.of(i)));
            edges.add(edge);
            if (step.percent(edge).equals(step.percent(edge.plus(each)))) {
                break;
            }
        }
        return edges;
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
