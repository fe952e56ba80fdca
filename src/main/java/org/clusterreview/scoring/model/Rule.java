package org.clusterreview.scoring.model;

import java.math.BigDecimal;
import java.util.List;

/** Turns a figure into per cent of an indicator's points. A new rule is one more record here. */
public sealed interface Rule {

    /** Per cent, 0 to 100, exact. */
    Exact percent(Exact figure);

    /** A figure and the per cent it is worth. */
    record Breakpoint(BigDecimal at, BigDecimal percent) {}

    /**
     * Straight lines between the breakpoints; below the first and above the last the per cent stays as there.
     *
     * @param breakpoints at least two, {@code at} strictly ascending
     */
    record PiecewiseLinear(List<Breakpoint> breakpoints) implements Rule {

        public PiecewiseLinear {
            breakpoints = List.copyOf(breakpoints);
            if (breakpoints.size() < 2) {
                throw new IllegalArgumentException("a line needs two breakpoints");
            }
            for (int i = 1; i < breakpoints.size(); i++) {
                if (breakpoints.get(i - 1).at().compareTo(breakpoints.get(i).at()) >= 0) {
                    throw new IllegalArgumentException("breakpoints must ascend");
                }
            }
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
}
