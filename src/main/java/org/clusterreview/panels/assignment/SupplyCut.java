package org.clusterreview.panels.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.builder.GraphTypeBuilder;
import org.jgrapht.util.SupplierUtil;

/**
 * Whether one requirement could be met if there were no other: a greatest flow from the applications over the classes of a
 * limit to the experts. By the theorem of the greatest flow and the smallest cut, what cannot flow is missing for the
 * applications on the near side of the cut, whatever is done.
 */
final class SupplyCut {

    /** A graph of more arcs would take more memory than its answer is worth. */
    private static final long MOST_ARCS = 2_000_000;

    private static final int SOURCE = 0;
    private static final int SINK = 1;

    private final AssignmentProblem problem;
    private final Optional<Need> need;
    private final Optional<Cap> cap;
    private final Graph<Integer, DefaultWeightedEdge> graph = GraphTypeBuilder.<Integer, DefaultWeightedEdge>directed()
            .weighted(true)
            .vertexSupplier(SupplierUtil.createIntegerSupplier())
            .edgeSupplier(SupplierUtil.createDefaultWeightedEdgeSupplier())
            .buildGraph();
    private int demanded;

    private SupplyCut(AssignmentProblem problem, Optional<Need> need, Optional<Cap> cap) {
        this.problem = problem;
        this.need = need;
        this.cap = cap;
    }

    /** Each requirement that is short by itself: with no limit on classes, or else with one of them. */
    static List<Shortage> of(AssignmentProblem problem) {
        List<Shortage> shortages = new ArrayList<>();
        if (problem.allArcs() > MOST_ARCS) {
            return shortages;
        }
        List<Optional<Need>> requirements = new ArrayList<>();
        requirements.add(Optional.empty());
        problem.needs().stream()
                .filter(Need::isWantedAnywhere)
                .map(Optional::of)
                .forEach(requirements::add);
        List<Optional<Cap>> limits = new ArrayList<>();
        limits.add(Optional.empty());
        problem.caps().stream().map(Optional::of).forEach(limits::add);
        for (Optional<Need> need : requirements) {
            limits.stream()
                    .map(cap -> new SupplyCut(problem, need, cap).shortage())
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(shortages::add);
        }
        return shortages;
    }

    private int wanted(int application) {
        return need.map(one -> one.atLeast(application)).orElseGet(() -> problem.seats(application));
    }

    private int application(int a) {
        return 2 + a;
    }

    private int expert(int e) {
        return 2 + problem.applications() + e;
    }

    private Optional<Shortage> shortage() {
        build();
        PushRelabelMFImpl<Integer, DefaultWeightedEdge> flow = new PushRelabelMFImpl<>(graph);
        int most = (int) Math.rint(flow.calculateMinCut(SOURCE, SINK));
        if (most >= demanded) {
            return Optional.empty();
        }
        Set<Integer> near = flow.getSourcePartition();
        List<Integer> applications = new ArrayList<>();
        int theirs = 0;
        for (int a = 0; a < problem.applications(); a++) {
            if (wanted(a) > 0 && near.contains(application(a))) {
                applications.add(a);
                theirs += wanted(a);
            }
        }
        String requirement = need.map(Need::id).orElse(Shortage.SEATS);
        return Optional.of(new Shortage(requirement, applications, theirs, theirs - (demanded - most), true));
    }

    private void build() {
        for (int v = 0; v < 2 + problem.applications() + problem.experts(); v++) {
            graph.addVertex();
        }
        for (int e = 0; e < problem.experts(); e++) {
            edge(expert(e), SINK, problem.mostLoad(e));
        }
        for (int a = 0; a < problem.applications(); a++) {
            if (wanted(a) > 0) {
                demanded += wanted(a);
                edge(SOURCE, application(a), wanted(a));
                supply(a);
            }
        }
    }

    private void supply(int a) {
        int[] vertexOfClass = new int[cap.map(Cap::classCount).orElse(0)];
        for (int arc = 0; arc < problem.arcs(a); arc++) {
            int e = problem.expert(a, arc);
            if (need.isPresent() && !need.get().isMetBy(e)) {
                continue;
            }
            int group = cap.map(one -> one.classOf(e)).orElse(Cap.NONE);
            if (group < 0) {
                edge(application(a), expert(e), 1);
                continue;
            }
            if (vertexOfClass[group] == 0) {
                vertexOfClass[group] = graph.addVertex();
                edge(application(a), vertexOfClass[group], cap.orElseThrow().most());
            }
            edge(vertexOfClass[group], expert(e), 1);
        }
    }

    private void edge(int from, int to, int most) {
        graph.setEdgeWeight(graph.addEdge(from, to), most);
    }
}
