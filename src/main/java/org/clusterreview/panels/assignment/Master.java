package org.clusterreview.panels.assignment;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The problem over some of its arcs, as a linear or an integer program of OR-Tools. Used once. */
final class Master implements AutoCloseable {

    private static final double INTEGRAL = 1e-6;

    private final AssignmentProblem problem;
    private final Columns columns;
    private final Aim aim;
    private final boolean integer;
    private final MPSolver solver;
    private final MPObjective objective;
    private final @Nullable MPConstraint[] seats;
    private final @Nullable MPConstraint[] loads;
    private final @Nullable MPConstraint[][] needs;
    private final @Nullable MPConstraint[] leastLoads;
    private final List<CapRow> caps = new ArrayList<>();
    private final List<List<Arc>> arcs = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private boolean impossible;
    private boolean solved;

    private record Arc(int arc, int expert, MPVariable used) {}

    private record CapRow(int application, int cap, int group, MPConstraint row) {}

    /** Places of a requirement that stay short; application or expert −1 where it has none. */
    private record Gap(String requirement, int application, MPVariable places) {}

    /** What a requirement lacks for an application. */
    record Lack(String requirement, int application, int missing) {}

    Master(AssignmentProblem problem, Columns columns, Aim aim, boolean integer) {
        this.problem = problem;
        this.columns = columns;
        this.aim = aim;
        this.integer = integer;
        solver = MPSolver.createSolver(integer ? "CBC" : "CLP");
        objective = solver.objective();
        objective.setMaximization();
        List<List<MPVariable>> ofExpert = new ArrayList<>();
        for (int e = 0; e < problem.experts(); e++) {
            ofExpert.add(new ArrayList<>());
        }
        for (int a = 0; a < problem.applications(); a++) {
            arcs.add(columns(a, ofExpert));
        }
        seats = new MPConstraint[problem.applications()];
        needs = new MPConstraint[problem.needs().size()][problem.applications()];
        for (int a = 0; a < problem.applications(); a++) {
            state(a);
        }
        loads = new MPConstraint[problem.experts()];
        leastLoads = new MPConstraint[problem.experts()];
        for (int e = 0; e < problem.experts(); e++) {
            List<MPVariable> theirs = ofExpert.get(e);
            if (theirs.size() > problem.mostLoad(e)) {
                loads[e] = row(0, problem.mostLoad(e), theirs);
            }
            leastLoads[e] = wanted(problem.leastLoad(e), MPSolver.infinity(), Shortage.LEAST_LOAD, -1, theirs);
        }
    }

    private List<Arc> columns(int a, List<List<MPVariable>> ofExpert) {
        List<Arc> made = new ArrayList<>();
        BitSet chosen = columns.of(a);
        for (int arc = chosen.nextSetBit(0); arc >= 0; arc = chosen.nextSetBit(arc + 1)) {
            MPVariable used = solver.makeVar(0, 1, integer, "");
            objective.setCoefficient(used, (double) aim.of(problem, a, arc));
            int expert = problem.expert(a, arc);
            ofExpert.get(expert).add(used);
            made.add(new Arc(arc, expert, used));
        }
        return made;
    }

    private MPConstraint row(double least, double most, List<MPVariable> variables) {
        MPConstraint row = solver.makeConstraint(least, most);
        variables.forEach(variable -> row.setCoefficient(variable, 1));
        return row;
    }

    /** The solver's library does not survive a row without columns: where one is wanted, nothing is possible. */
    private @Nullable MPConstraint wanted(
            int least, double most, String requirement, int application, List<MPVariable> variables) {
        List<MPVariable> all = new ArrayList<>(variables);
        if (aim == Aim.FULLNESS && least > 0) {
            MPVariable places = solver.makeVar(0, least, integer, "");
            objective.setCoefficient(places, -1);
            gaps.add(new Gap(requirement, application, places));
            all.add(places);
        }
        boolean binding = least > 0 || most < all.size();
        if (binding && all.isEmpty()) {
            impossible = true;
        }
        return binding && !all.isEmpty() ? row(least, most, all) : null;
    }

    private void state(int a) {
        List<Arc> all = arcs.get(a);
        seats[a] = wanted(
                problem.seats(a),
                problem.seats(a),
                Shortage.SEATS,
                a,
                all.stream().map(Arc::used).toList());
        for (int n = 0; n < needs.length; n++) {
            Need need = problem.needs().get(n);
            needs[n][a] = wanted(
                    need.atLeast(a),
                    MPSolver.infinity(),
                    need.id(),
                    a,
                    all.stream()
                            .filter(arc -> need.isMetBy(arc.expert()))
                            .map(Arc::used)
                            .toList());
        }
        for (int c = 0; c < problem.caps().size(); c++) {
            limit(a, c);
        }
    }

    /** A row for each class that could go beyond the limit with the arcs that are here. */
    private void limit(int a, int c) {
        Cap cap = problem.caps().get(c);
        Map<Integer, List<MPVariable>> byClass = new TreeMap<>();
        for (Arc arc : arcs.get(a)) {
            int group = cap.classOf(arc.expert());
            if (group >= 0) {
                byClass.computeIfAbsent(group, g -> new ArrayList<>()).add(arc.used());
            }
        }
        byClass.forEach((group, theirs) -> {
            if (theirs.size() > cap.most()) {
                caps.add(new CapRow(a, c, group, row(0, cap.most(), theirs)));
            }
        });
    }

    /** Whether the best of these arcs was found; false: they allow nothing. */
    boolean solve() {
        AssignmentStopped.check();
        if (impossible || solver.numVariables() == 0) {
            return !impossible;
        }
        solved = true;
        MPSolverParameters exactly = new MPSolverParameters();
        exactly.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
        ResultStatus status = solver.solve(exactly);
        exactly.delete();
        AssignmentStopped.check();
        if (status != ResultStatus.OPTIMAL && status != ResultStatus.INFEASIBLE) {
            throw new IllegalStateException("the solver ended with " + status);
        }
        return status == ResultStatus.OPTIMAL;
    }

    Prices prices() {
        Prices prices = new Prices(problem, aim);
        for (int a = 0; a < seats.length; a++) {
            prices.seat(a, price(seats[a]));
            for (int n = 0; n < needs.length; n++) {
                prices.need(n, a, price(needs[n][a]));
            }
        }
        for (int e = 0; e < loads.length; e++) {
            prices.load(e, price(loads[e]));
            prices.leastLoad(e, price(leastLoads[e]));
        }
        caps.forEach(one -> prices.cap(one.cap(), one.group(), one.application(), price(one.row())));
        return prices;
    }

    private static double price(@Nullable MPConstraint row) {
        return row == null ? 0 : row.dualValue();
    }

    /** The value of the solution as the solver reckons it. */
    double value() {
        return solved ? objective.value() : 0;
    }

    /** Whether every pair is taken whole or not at all. */
    boolean isIntegral() {
        return arcs.stream().flatMap(List::stream).allMatch(arc -> whole(arc.used()))
                && gaps.stream().allMatch(one -> whole(one.places()));
    }

    private static boolean whole(MPVariable variable) {
        double value = variable.solutionValue();
        return Math.abs(value - Math.rint(value)) < INTEGRAL;
    }

    /** The experts of each application, ascending. */
    List<List<Integer>> panels() {
        return arcs.stream()
                .map(of -> of.stream()
                        .filter(arc -> arc.used().solutionValue() > 0.5)
                        .map(Arc::expert)
                        .sorted()
                        .toList())
                .toList();
    }

    /** The exact value of a whole solution. */
    long exactValue() {
        ToIntFunction<Gap> missing = one -> (int) Math.rint(one.places().solutionValue());
        long value = -gaps.stream().mapToInt(missing).sum();
        for (int a = 0; a < arcs.size(); a++) {
            for (Arc arc : arcs.get(a)) {
                if (arc.used().solutionValue() > 0.5) {
                    value += aim.of(problem, a, arc.arc());
                }
            }
        }
        return value;
    }

    /** What stays short. */
    List<Lack> lacks() {
        return gaps.stream()
                .map(one -> new Lack(one.requirement(), one.application(), (int)
                        Math.rint(one.places().solutionValue())))
                .filter(lack -> lack.missing() > 0)
                .toList();
    }

    @Override
    public void close() {
        solver.delete();
    }
}
