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

/** The network: applications, their needs and the rest of their seats, experts, and a node that takes unused load. */
final class FlowNetwork {

    private final AssignmentProblem problem;
    private final Columns columns;
    private final BitSet[] barred;
    private final int[] applicationNodes;
    private final int[] expertNodes;
    private final int[][] needNodes;
    private int sink;
    private Map<Integer, Double> potentials = Map.of();
    private final List<Need> needs = new ArrayList<>();
    private final Graph<Integer, DefaultWeightedEdge> graph = GraphTypeBuilder.<Integer, DefaultWeightedEdge>directed()
            .weighted(true)
            .vertexSupplier(SupplierUtil.createIntegerSupplier())
            .edgeSupplier(SupplierUtil.createDefaultWeightedEdgeSupplier())
            .buildGraph();
    private final Map<Integer, Integer> supply = new HashMap<>();
    private final Map<DefaultWeightedEdge, Integer> most = new HashMap<>();
    private final Map<DefaultWeightedEdge, Integer> least = new HashMap<>();
    private final Map<DefaultWeightedEdge, int[]> pairs = new HashMap<>();
    private final List<List<Integer>> panels = new ArrayList<>();

    FlowNetwork(AssignmentProblem problem, Columns columns, BitSet[] barred) {
        this.problem = problem;
        this.columns = columns;
        this.barred = barred;
        this.applicationNodes = new int[problem.applications()];
        this.expertNodes = new int[problem.experts()];
        this.needNodes = new int[problem.applications()][];
        problem.needs().stream()
                .filter(need -> needs.stream().noneMatch(need::overlaps))
                .forEach(needs::add);
    }

    OptionalLong solve() {
        sink = graph.addVertex();
        for (int e = 0; e < expertNodes.length; e++) {
            expertNodes[e] = graph.addVertex();
            edge(expertNodes[e], sink, problem.leastLoad(e), problem.mostLoad(e), 0);
        }
        int seats = 0;
        for (int a = 0; a < problem.applications(); a++) {
            seats += problem.seats(a);
            state(a);
            panels.add(new ArrayList<>());
        }
        supply.put(sink, -seats);
        CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge> algorithm = new CapacityScalingMinimumCostFlow<>();
        try {
            MinimumCostFlow<DefaultWeightedEdge> flow = algorithm.getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(
                    graph,
                    vertex -> supply.getOrDefault(vertex, 0),
                    edge -> most.getOrDefault(edge, 0),
                    edge -> least.getOrDefault(edge, 0)));
            potentials = algorithm.getDualSolution();
            return OptionalLong.of(read(flow));
        } catch (IllegalArgumentException infeasible) {
            return OptionalLong.empty();
        }
    }

    private double above(int node, int other) {
        return potentials.getOrDefault(other, 0.0) - potentials.getOrDefault(node, 0.0);
    }

    /** The potentials of the nodes, as prices of seats, loads and needs. */
    Prices prices() {
        Prices prices = new Prices(problem, Aim.FIT);
        for (int e = 0; e < expertNodes.length; e++) {
            prices.load(e, above(sink, expertNodes[e]));
            prices.leastLoad(e, above(sink, expertNodes[e]));
        }
        for (int a = 0; a < applicationNodes.length; a++) {
            prices.seat(a, above(applicationNodes[a], sink));
            for (int n = 0; n < needNodes[a].length; n++) {
                prices.need(problem.needs().indexOf(needs.get(n)), a, above(needNodes[a][n], applicationNodes[a]));
            }
        }
        return prices;
    }

    private void state(int a) {
        int application = graph.addVertex();
        applicationNodes[a] = application;
        supply.put(application, problem.seats(a));
        int rest = graph.addVertex();
        edge(application, rest, 0, problem.seats(a), 0);
        int[] ofNeed = new int[needs.size()];
        needNodes[a] = ofNeed;
        for (int n = 0; n < ofNeed.length; n++) {
            ofNeed[n] = graph.addVertex();
            edge(application, ofNeed[n], needs.get(n).atLeast(a), problem.seats(a), 0);
        }
        BitSet chosen = columns.of(a);
        for (int arc = chosen.nextSetBit(0); arc >= 0; arc = chosen.nextSetBit(arc + 1)) {
            if (barred[a].get(arc)) {
                continue;
            }
            int e = problem.expert(a, arc);
            int from = rest;
            for (int n = 0; n < ofNeed.length; n++) {
                from = needs.get(n).isMetBy(e) ? ofNeed[n] : from;
            }
            pairs.put(edge(from, expertNodes[e], 0, 1, (double) -problem.fit(a, arc)), new int[] {a, e, arc});
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
        return panels.stream().map(panel -> panel.stream().sorted().toList()).toList();
    }
}
