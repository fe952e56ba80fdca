package org.clusterreview.panels.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Holds an assignment against every limit of its problem, whoever made it: before it is applied, and in the tests of engines. */
public final class AssignmentCheck {

    /** The number of seats of an application is not kept. */
    public static final String SEATS = "seats";

    /** An expert sits twice on one panel. */
    public static final String TWICE = "twice";

    /** A pair is barred. */
    public static final String BARRED = "barred";

    /** An expert has too many applications. */
    public static final String MOST_LOAD = "max-load";

    /** An expert has too few applications. */
    public static final String LEAST_LOAD = "min-load";

    /**
     * A limit that is not kept.
     *
     * @param rule one of the constants of this class, or the id of a need or a cap
     * @param application its number; −1 for a load
     * @param expert his or her number where one is meant, else −1
     */
    public record Violation(String rule, int application, int expert) {}

    private AssignmentCheck() {}

    /** Every limit that is broken; empty for a sound assignment. */
    public static List<Violation> violations(AssignmentProblem problem, List<List<Integer>> panels) {
        List<Violation> found = new ArrayList<>();
        int[] load = new int[problem.experts()];
        for (int a = 0; a < problem.applications(); a++) {
            List<Integer> panel = a < panels.size() ? panels.get(a) : List.of();
            ofPanel(problem, a, panel, found);
            panel.forEach(expert -> load[expert]++);
        }
        for (int e = 0; e < load.length; e++) {
            if (load[e] > problem.mostLoad(e)) {
                found.add(new Violation(MOST_LOAD, -1, e));
            }
            if (load[e] < problem.leastLoad(e)) {
                found.add(new Violation(LEAST_LOAD, -1, e));
            }
        }
        return List.copyOf(found);
    }

    private static void ofPanel(AssignmentProblem problem, int a, List<Integer> panel, List<Violation> found) {
        if (panel.size() != problem.seats(a)) {
            found.add(new Violation(SEATS, a, -1));
        }
        if (new HashSet<>(panel).size() != panel.size()) {
            found.add(new Violation(TWICE, a, -1));
        }
        panel.stream()
                .filter(expert -> problem.arcOf(a, expert) < 0)
                .forEach(expert -> found.add(new Violation(BARRED, a, expert)));
        for (Need need : problem.needs()) {
            if (panel.stream().filter(need::isMetBy).count() < need.atLeast(a)) {
                found.add(new Violation(need.id(), a, -1));
            }
        }
        for (Cap cap : problem.caps()) {
            Map<Integer, Integer> ofClass = new HashMap<>();
            panel.stream()
                    .map(cap::classOf)
                    .filter(group -> group >= 0)
                    .forEach(group -> ofClass.merge(group, 1, Integer::sum));
            if (ofClass.values().stream().anyMatch(count -> count > cap.most())) {
                found.add(new Violation(cap.id(), a, -1));
            }
        }
    }
}
