package org.clusterreview.panels.assignment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Solves in pure Java with JGraphT, for platforms without native code. Seats, loads, conflicts and needs whose experts do not
 * overlap are a flow of least cost, which is exact and bounds the whole problem. Where a panel breaks a limit on classes, the
 * pair that fits least of those that clash is barred and the flow sought again; that keeps all limits, and the distance from
 * the bound is told.
 *
 * <p>Needs that overlap others are left to luck: where the flow does not meet them the answer is {@code UNDECIDED}. So is a
 * problem that becomes impossible by barring.
 */
public final class FlowEngine implements AssignmentEngine {

    /** A graph of more arcs would take more memory than a server has to spare. */
    private static final long MOST_ARCS = 2_000_000;

    /** So many arcs an application are added in one round of pricing. */
    private static final int A_ROUND = 8;

    /** The flow takes a cost of a billion for infinite. */
    private static final long MOST_COST = 100_000_000;

    /** Rounds of barring. */
    private static final int MOST_ROUNDS = 200;

    @Override
    public String name() {
        return "JGraphT 1.5.3";
    }

    @Override
    public Assignment solve(AssignmentProblem problem) {
        Columns columns = Columns.start(problem);
        BitSet[] barred = new BitSet[problem.applications()];
        for (int a = 0; a < barred.length; a++) {
            barred[a] = new BitSet();
        }
        OptionalLong bound = bound(problem, columns, barred);
        if (bound.isEmpty()) {
            return problem.allArcs() > MOST_ARCS ? Assignment.undecided() : infeasible(problem);
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            AssignmentStopped.check();
            FlowNetwork flow = new FlowNetwork(problem, columns, barred);
            if (flow.solve().isEmpty()) {
                if (!everything(problem, columns)) {
                    return undecided(problem);
                }
                continue;
            }
            List<List<Integer>> panels = flow.panels();
            if (!barClashes(problem, panels, barred)) {
                return AssignmentCheck.violations(problem, panels).isEmpty()
                        ? Assignment.found(problem, panels, bound.getAsLong())
                        : undecided(problem);
            }
        }
        return Assignment.undecided();
    }

    /** The greatest total of the flow over all arcs: more of them are taken in until the prices prove that none is missing. */
    private static OptionalLong bound(AssignmentProblem problem, Columns columns, BitSet[] barred) {
        while (true) {
            AssignmentStopped.check();
            FlowNetwork flow = new FlowNetwork(problem, columns, barred);
            OptionalLong total = flow.solve();
            if (total.isEmpty()) {
                if (!everything(problem, columns)) {
                    return total;
                }
                continue;
            }
            Prices prices = flow.prices();
            Pricing pricing = new Pricing(problem, columns, A_ROUND);
            prices.visitAll(pricing);
            long bound = Math.floorDiv(prices.bound(pricing.gains()), prices.unit());
            if (bound <= total.getAsLong() || !pricing.addTo(columns)) {
                return OptionalLong.of(Math.max(bound, total.getAsLong()));
            }
        }
    }

    /** Returns whether there was anything to add, and memory for it. */
    private static boolean everything(AssignmentProblem problem, Columns columns) {
        if (problem.allArcs() > MOST_ARCS) {
            return false;
        }
        return columns.addEverything(problem);
    }

    /**
     * Proved by a cut, or by the flow itself where its costs stay within what the algorithm can tell from infinity.
     */
    private static Assignment infeasible(AssignmentProblem problem) {
        List<Shortage> shortages = SupplyCut.of(problem);
        boolean proved = !shortages.isEmpty() || problem.greatestCost() < MOST_COST;
        return proved ? Assignment.infeasible(shortages, Optional.empty()) : Assignment.undecided();
    }

    private static Assignment undecided(AssignmentProblem problem) {
        List<Shortage> shortages = SupplyCut.of(problem);
        return shortages.isEmpty() ? Assignment.undecided() : Assignment.infeasible(shortages, Optional.empty());
    }

    /** Returns whether there were any. */
    private static boolean barClashes(AssignmentProblem problem, List<List<Integer>> panels, BitSet[] barred) {
        boolean any = false;
        for (int a = 0; a < panels.size(); a++) {
            for (Cap cap : problem.caps()) {
                Map<Integer, List<Integer>> byClass = new HashMap<>();
                for (int expert : panels.get(a)) {
                    if (cap.classOf(expert) >= 0) {
                        byClass.computeIfAbsent(cap.classOf(expert), c -> new ArrayList<>())
                                .add(problem.arcOf(a, expert));
                    }
                }
                for (List<Integer> together : byClass.values()) {
                    any |= barLeast(problem, a, together, together.size() - cap.most(), barred[a]);
                }
            }
        }
        return any;
    }

    private static boolean barLeast(
            AssignmentProblem problem, int application, List<Integer> arcs, int tooMany, BitSet barred) {
        arcs.stream()
                .sorted((one, other) -> Long.compare(problem.fit(application, one), problem.fit(application, other)))
                .limit(Math.max(0, tooMany))
                .forEach(barred::set);
        return tooMany > 0;
    }
}
