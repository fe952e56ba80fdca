package org.clusterreview.panels.assignment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.clusterreview.panels.draw.DrawStream;

/**
 * Lets a seed decide between equally good assignments: applications and experts are put in an order that hangs on the seed
 * before another engine solves the problem. Total and bound are the same for every seed; the same seed gives the same
 * assignment with the same version of the engine.
 */
public final class SeededEngine implements AssignmentEngine {

    private final AssignmentEngine engine;
    private final byte[] seed;

    public SeededEngine(AssignmentEngine engine, byte[] seed) {
        this.engine = engine;
        this.seed = seed.clone();
    }

    @Override
    public String name() {
        return engine.name();
    }

    @Override
    public Assignment solve(AssignmentProblem problem) {
        DrawStream stream = new DrawStream(seed);
        int[] applications = stream.order(problem.applications());
        int[] experts = stream.order(problem.experts());
        Assignment found = engine.solve(ordered(problem, applications, experts));
        return new Assignment(
                found.status(),
                panels(found.panels(), applications, experts),
                found.total(),
                found.bound(),
                found.shortages().stream()
                        .map(shortage -> shortage(shortage, applications))
                        .toList(),
                found.missing());
    }

    private static List<List<Integer>> panels(List<List<Integer>> found, int[] applications, int[] experts) {
        List<List<Integer>> panels = new ArrayList<>(Collections.nCopies(found.size(), List.of()));
        for (int i = 0; i < found.size(); i++) {
            panels.set(
                    applications[i],
                    found.get(i).stream().map(e -> experts[e]).sorted().toList());
        }
        return panels;
    }

    private static Shortage shortage(Shortage found, int[] applications) {
        return new Shortage(
                found.requirement(),
                found.applications().stream().map(a -> applications[a]).sorted().toList(),
                found.demanded(),
                found.available(),
                found.alone());
    }

    private static AssignmentProblem ordered(AssignmentProblem problem, int[] applications, int[] experts) {
        int[] place = new int[experts.length];
        for (int i = 0; i < experts.length; i++) {
            place[experts[i]] = i;
        }
        int[] seats = new int[applications.length];
        int[][] arcs = new int[applications.length][];
        long[][] fits = new long[applications.length][];
        for (int i = 0; i < applications.length; i++) {
            seats[i] = problem.seats(applications[i]);
            row(problem, applications[i], place, arcs, fits, i);
        }
        int[] most = new int[experts.length];
        int[] least = new int[experts.length];
        for (int i = 0; i < experts.length; i++) {
            most[i] = problem.mostLoad(experts[i]);
            least[i] = problem.leastLoad(experts[i]);
        }
        return new AssignmentProblem(
                seats,
                most,
                least,
                problem.needs().stream()
                        .map(need -> ordered(need, applications, experts))
                        .toList(),
                problem.caps().stream().map(cap -> ordered(cap, experts)).toList(),
                arcs,
                fits,
                problem.decimals());
    }

    private static void row(AssignmentProblem problem, int a, int[] place, int[][] arcs, long[][] fits, int i) {
        int count = problem.arcs(a);
        long[] byPlace = new long[count];
        for (int arc = 0; arc < count; arc++) {
            byPlace[arc] = (long) place[problem.expert(a, arc)] << Integer.SIZE | arc;
        }
        java.util.Arrays.sort(byPlace);
        arcs[i] = new int[count];
        fits[i] = new long[count];
        for (int k = 0; k < count; k++) {
            arcs[i][k] = (int) (byPlace[k] >>> Integer.SIZE);
            fits[i][k] = problem.fit(a, (int) byPlace[k]);
        }
    }

    private static Need ordered(Need need, int[] applications, int[] experts) {
        BitSet meeting = new BitSet();
        for (int i = 0; i < experts.length; i++) {
            meeting.set(i, need.isMetBy(experts[i]));
        }
        int[] atLeast = new int[applications.length];
        for (int i = 0; i < applications.length; i++) {
            atLeast[i] = need.atLeast(applications[i]);
        }
        return new Need(need.id(), meeting, atLeast);
    }

    private static Cap ordered(Cap cap, int[] experts) {
        int[] classes = new int[experts.length];
        for (int i = 0; i < experts.length; i++) {
            classes[i] = cap.classOf(experts[i]);
        }
        return new Cap(cap.id(), classes, cap.most());
    }
}
