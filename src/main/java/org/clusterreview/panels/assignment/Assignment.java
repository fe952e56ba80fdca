package org.clusterreview.panels.assignment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What an engine found.
 *
 * @param panels the experts of each application by its number, ascending; empty unless there is an assignment
 * @param total the fit of all of them, exact; empty unless there is an assignment
 * @param bound no assignment within the limits is better than this; empty if there is none or none was proved
 * @param shortages what is missing; empty unless infeasible
 * @param missing how many seats, needs and least loads stay short in the fullest assignment there is, 0 for one that keeps all
 *     limits; empty if not known
 */
public record Assignment(
        Status status,
        List<List<Integer>> panels,
        Optional<BigDecimal> total,
        Optional<BigDecimal> bound,
        List<Shortage> shortages,
        Optional<Integer> missing) {

    /** What is known of the assignment. */
    public enum Status {
        /** The best, proved: total and bound are equal. */
        OPTIMAL,
        /** Within all limits; the bound says how far from the best it can be. */
        FEASIBLE,
        /** Proved: nothing keeps within all limits. */
        INFEASIBLE,
        /** The engine found none and did not prove that there is none. */
        UNDECIDED
    }

    public Assignment {
        panels = panels.stream().map(List::copyOf).toList();
        shortages = List.copyOf(shortages);
    }

    static Assignment found(AssignmentProblem problem, List<List<Integer>> panels, long bound) {
        long total = total(problem, panels);
        return new Assignment(
                total == bound ? Status.OPTIMAL : Status.FEASIBLE,
                panels,
                Optional.of(BigDecimal.valueOf(total, problem.decimals())),
                Optional.of(BigDecimal.valueOf(bound, problem.decimals())),
                List.of(),
                Optional.of(0));
    }

    static Assignment infeasible(List<Shortage> shortages, Optional<Integer> missing) {
        return new Assignment(Status.INFEASIBLE, List.of(), Optional.empty(), Optional.empty(), shortages, missing);
    }

    static Assignment undecided() {
        return new Assignment(
                Status.UNDECIDED, List.of(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    private static long total(AssignmentProblem problem, List<List<Integer>> panels) {
        long total = 0;
        for (int a = 0; a < panels.size(); a++) {
            for (int expert : panels.get(a)) {
                total = Math.addExact(total, problem.fit(a, problem.arcOf(a, expert)));
            }
        }
        return total;
    }
}
