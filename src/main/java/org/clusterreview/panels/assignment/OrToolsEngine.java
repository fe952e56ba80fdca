package org.clusterreview.panels.assignment;

import com.google.ortools.Loader;
import com.google.ortools.init.OrToolsVersion;
import java.util.List;
import java.util.Optional;

/**
 * Solves exactly with OR-Tools: the linear relaxation over a growing set of arcs (column generation, CLP), and branch and bound
 * (CBC) only where its solution has parts of pairs. Bound and optimality hold over all arcs: those left out are proved not to
 * matter by their reduced costs. The bound of the relaxation is reckoned anew from the prices in integers, see {@link Prices}.
 *
 * <p>The solver is native code: a fault in it ends the process, which therefore should do nothing else. One thread, no limit of
 * time, no tolerance of the optimum.
 */
public final class OrToolsEngine implements AssignmentEngine {

    /** So many arcs an application are added in one round of pricing. */
    private static final int A_ROUND = 8;

    /** @throws UnsatisfiedLinkError on a platform that OR-Tools has no native code for */
    public OrToolsEngine() {
        Loader.loadNativeLibraries();
    }

    @Override
    public String name() {
        return "OR-Tools " + OrToolsVersion.getVersionString();
    }

    @Override
    public Assignment solve(AssignmentProblem problem) {
        Columns columns = Columns.start(problem);
        Optional<Found> best = optimise(problem, columns, Aim.FIT);
        if (best.isPresent()) {
            return best.get().assignment(problem);
        }
        Found fullest = optimise(problem, columns, Aim.FULLNESS).orElseThrow();
        if (fullest.value() < 0) {
            return Assignment.infeasible(Shortages.of(problem, fullest.lacks()), Optional.of((int) -fullest.value()));
        }
        return optimise(problem, columns, Aim.FIT).orElseThrow().assignment(problem);
    }

    /** A solution in whole pairs, the best over all arcs. */
    private record Found(List<List<Integer>> panels, long value, List<Master.Lack> lacks) {

        Assignment assignment(AssignmentProblem problem) {
            return Assignment.found(problem, panels, value);
        }

        static Found of(Master master) {
            return new Found(master.panels(), master.exactValue(), master.lacks());
        }
    }

    /** Empty if the arcs so far allow nothing. */
    private static Optional<Found> optimise(AssignmentProblem problem, Columns columns, Aim aim) {
        Relaxed relaxed = relax(problem, columns, aim);
        if (relaxed == null) {
            return Optional.empty();
        }
        return relaxed.whole().isPresent() ? relaxed.whole() : branch(problem, columns, aim, relaxed);
    }

    /** @param bound in units, over all arcs */
    private record Relaxed(Optional<Found> whole, Prices prices, long bound) {}

    private static @org.jspecify.annotations.Nullable Relaxed relax(
            AssignmentProblem problem, Columns columns, Aim aim) {
        while (true) {
            try (Master master = new Master(problem, columns, aim, false)) {
                if (!master.solve()) {
                    return null;
                }
                Prices prices = master.prices();
                Pricing pricing = new Pricing(problem, columns, A_ROUND);
                prices.visitAll(pricing);
                long bound = prices.bound(pricing.gains());
                boolean tight = Math.floorDiv(bound, prices.unit()) <= Math.floor(master.value() + 0.5);
                if (master.isIntegral() && Math.floorDiv(bound, prices.unit()) == master.exactValue()) {
                    return new Relaxed(Optional.of(Found.of(master)), prices, bound);
                }
                if (tight || !pricing.addTo(columns)) {
                    return new Relaxed(Optional.empty(), prices, bound);
                }
            }
        }
    }

    /** Arcs that could still improve on the whole solution are added until there is none. */
    private static Optional<Found> branch(AssignmentProblem problem, Columns columns, Aim aim, Relaxed relaxed) {
        while (true) {
            try (Master master = new Master(problem, columns, aim, true)) {
                if (!master.solve()) {
                    if (!columns.addEverything(problem)) {
                        return Optional.empty();
                    }
                    continue;
                }
                long better = Math.multiplyExact(
                        master.exactValue() + 1, relaxed.prices().unit());
                boolean[] added = {false};
                relaxed.prices().visitAll((a, arc, gain) -> {
                    if (relaxed.bound() + Math.min(gain, 0) >= better && !columns.has(a, arc)) {
                        columns.of(a).set(arc);
                        added[0] = true;
                    }
                });
                if (!added[0]) {
                    return Optional.of(Found.of(master));
                }
            }
        }
    }
}
