package org.clusterreview.panels.assignment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.alg.interfaces.MinimumCostFlowAlgorithm.MinimumCostFlow;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.builder.GraphTypeBuilder;
import org.jgrapht.util.SupplierUtil;

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

    /** Rounds of barring. */
    private static final int MOST_ROUNDS = 200;

    @Override
    public String name() {
        return "JGraphT 1.5.3";
    }

    @Override
    public Assignment solve(AssignmentProblem problem) {
        BitSet[] barred = new BitSet[problem.applications()];
        for (int a = 0; a < barred.length; a++) {
            barred[a] = new BitSet();
        }
        long bound = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            AssignmentStopped.check();
            Flow flow = new Flow(problem, barred);
            OptionalLong total = flow.solve();
            if (total.isEmpty()) {
                return round == 0 ? infeasible(problem) : Assignment.undecided();
            }
            if (round == 0) {
                bound = total.getAsLong();
            }
            List<List<Integer>> panels = flow.panels();
            if (!barClashes(problem, panels, barred)) {
                return AssignmentCheck.violations(problem, panels).isEmpty()
                        ? Assignment.found(problem, panels, bound)
                        : Assignment.undecided();
            }
        }
        return Assignment.undecided();
    }

    private static Assignment infeasible(AssignmentProblem problem) {
        return Assignment.infeasible(SupplyCut.of(problem));
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

    /** The network: applications, their needs and the rest of their seats, experts, and a node that takes unused load. */
    private static final class Flow {

        private final AssignmentProblem problem;
        private final BitSet[] barred;
        private final List<Need> needs = new ArrayList<>();
        private final Graph<Integer, DefaultWeightedEdge> graph =
                GraphTypeBuilder.<Integer, DefaultWeightedEdge>directed()
                        .weighted(true)
                        .vertexSupplier(SupplierUtil.createIntegerSupplier())
                        .edgeSupplier(SupplierUtil.createDefaultWeightedEdgeSupplier())
                        .buildGraph();
        private final Map<Integer, Integer> supply = new HashMap<>();
        private final Map<DefaultWeightedEdge, Integer> most = new HashMap<>();
        private final Map<DefaultWeightedEdge, Integer> least = new HashMap<>();
        private final Map<DefaultWeightedEdge, int[]> pairs = new HashMap<>();
        private final List<List<Integer>> panels = new ArrayList<>();

        Flow(AssignmentProblem problem, BitSet[] barred) {
            this.problem = problem;
            this.barred = barred;
            problem.needs().stream()
                    .filter(need -> needs.stream().noneMatch(need::overlaps))
                    .forEach(needs::add);
        }

        OptionalLong solve() {
            int sink = graph.addVertex();
            int[] expert = new int[problem.experts()];
            for (int e = 0; e < expert.length; e++) {
                expert[e] = graph.addVertex();
                edge(expert[e], sink, problem.leastLoad(e), problem.mostLoad(e), 0);
            }
            int seats = 0;
            for (int a = 0; a < problem.applications(); a++) {
                seats += problem.seats(a);
                state(a, expert);
                panels.add(new ArrayList<>());
            }
            supply.put(sink, -seats);
            try {
                return OptionalLong.of(read(new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
                        .getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(
                                graph,
                                vertex -> supply.getOrDefault(vertex, 0),
                                edge -> most.getOrDefault(edge, 0),
                                edge -> least.getOrDefault(edge, 0)))));
            } catch (IllegalArgumentException infeasible) {
                return OptionalLong.empty();
            }
        }

        private void state(int a, int[] expert) {
            int application = graph.addVertex();
            supply.put(application, problem.seats(a));
            int rest = graph.addVertex();
            edge(application, rest, 0, problem.seats(a), 0);
            int[] ofNeed = new int[needs.size()];
            for (int n = 0; n < ofNeed.length; n++) {
                ofNeed[n] = graph.addVertex();
                edge(application, ofNeed[n], needs.get(n).atLeast(a), problem.seats(a), 0);
            }
            for (int arc = 0; arc < problem.arcs(a); arc++) {
                if (barred[a].get(arc)) {
                    continue;
                }
                int e = problem.expert(a, arc);
                int from = rest;
                for (int n = 0; n < ofNeed.length; n++) {
                    from = needs.get(n).isMetBy(e) ? ofNeed[n] : from;
                }
                pairs.put(edge(from, expert[e], 0, 1, (double) -problem.fit(a, arc)), new int[] {a, e, arc});
            }
        }

        private DefaultWeightedEdge edge(int from, int to, int lower, int upper, double cost) {
            DefaultWeightedEdge edge = graph.addEdge(from, to);
            graph.setEdgeWeight(edge, cost);
            most.put(edge, upper);
            least.put(edge, lower);
            return edge;
        }

        private long read(MinimumCostFlow<DefaultWeightedEdge> flow) {
            long total = 0;
            for (Map.Entry<DefaultWeightedEdge, int[]> pair : pairs.entrySet()) {
                if (flow.getFlow(pair.getKey()) > 0.5) {
                    int[] which = pair.getValue();
                    panels.get(which[0]).add(which[1]);
                    total += problem.fit(which[0], which[2]);
                }
            }
            return total;
        }

        List<List<Integer>> panels() {
            return panels.stream()
                    .map(panel -> panel.stream().sorted().toList())
                    .toList();
        }
    }
}
