package org.clusterreview.panels.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Tries every assignment of a small problem; knows nothing of how the engines reckon. */
final class EveryAssignment {

    private final AssignmentProblem problem;
    private final int[] load;
    private OptionalLong best = OptionalLong.empty();

    private EveryAssignment(AssignmentProblem problem) {
        this.problem = problem;
        this.load = new int[problem.experts()];
    }

    /** The greatest total fit; empty if nothing keeps within all limits. */
    static OptionalLong best(AssignmentProblem problem) {
        EveryAssignment all = new EveryAssignment(problem);
        all.application(0, 0);
        return all.best;
    }

    private void application(int a, long total) {
        if (a == problem.applications()) {
            for (int e = 0; e < load.length; e++) {
                if (load[e] < problem.leastLoad(e)) {
                    return;
                }
            }
            if (best.isEmpty() || total > best.getAsLong()) {
                best = OptionalLong.of(total);
            }
            return;
        }
        panel(a, 0, new ArrayList<>(), total);
    }

    private void panel(int a, int from, List<Integer> chosen, long total) {
        if (chosen.size() == problem.seats(a)) {
            if (isSound(a, chosen)) {
                application(a + 1, total);
            }
            return;
        }
        for (int arc = from; arc < problem.arcs(a); arc++) {
            int expert = problem.expert(a, arc);
            if (load[expert] < problem.mostLoad(expert)) {
                load[expert]++;
                chosen.add(expert);
                panel(a, arc + 1, chosen, total + problem.fit(a, arc));
                chosen.removeLast();
                load[expert]--;
            }
        }
    }

    /**
     * What is wrong with an assignment: seats, barred pairs, loads, needs and limits on classes, written down once more,
     * independently of what the program checks with.
     */
    static List<String> wrong(AssignmentProblem problem, List<List<Integer>> panels) {
        EveryAssignment all = new EveryAssignment(problem);
        List<String> wrong = new ArrayList<>();
        for (int a = 0; a < problem.applications(); a++) {
            List<Integer> panel = panels.get(a);
            if (panel.stream().distinct().count() != problem.seats(a) || panel.size() != problem.seats(a)) {
                wrong.add("seats of " + a);
            }
            for (int expert : panel) {
                boolean allowed = false;
                for (int arc = 0; arc < problem.arcs(a); arc++) {
                    allowed |= problem.expert(a, arc) == expert;
                }
                if (!allowed) {
                    wrong.add("barred " + expert + " at " + a);
                }
                all.load[expert]++;
            }
            if (!all.isSound(a, panel)) {
                wrong.add("rules of " + a);
            }
        }
        for (int e = 0; e < all.load.length; e++) {
            if (all.load[e] > problem.mostLoad(e) || all.load[e] < problem.leastLoad(e)) {
                wrong.add("load of " + e);
            }
        }
        return wrong;
    }

    /** Reckoned by pairs and sums, not as the program does. */
    boolean isSound(int a, List<Integer> panel) {
        for (Need need : problem.needs()) {
            int met = 0;
            for (int expert : panel) {
                met += need.isMetBy(expert) ? 1 : 0;
            }
            if (met < need.atLeast(a)) {
                return false;
            }
        }
        for (Cap cap : problem.caps()) {
            for (int one : panel) {
                int same = 0;
                for (int other : panel) {
                    same += cap.classOf(one) >= 0 && cap.classOf(one) == cap.classOf(other) ? 1 : 0;
                }
                if (same > cap.most()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** How many seats, needs and least loads stay short at least. */
    static int fewestMissing(AssignmentProblem problem) {
        EveryAssignment all = new EveryAssignment(problem);
        all.fewest = Integer.MAX_VALUE;
        all.fill(0, 0);
        return all.fewest;
    }

    private int fewest;

    private void fill(int a, int missing) {
        if (missing >= fewest) {
            return;
        }
        if (a == problem.applications()) {
            int idle = 0;
            for (int e = 0; e < load.length; e++) {
                idle += Math.max(0, problem.leastLoad(e) - load[e]);
            }
            fewest = Math.min(fewest, missing + idle);
            return;
        }
        fillPanel(a, 0, new ArrayList<>(), missing);
    }

    private void fillPanel(int a, int from, List<Integer> chosen, int missing) {
        if (keepsCaps(chosen)) {
            int lacking = problem.seats(a) - chosen.size();
            for (Need need : problem.needs()) {
                lacking += Math.max(
                        0,
                        need.atLeast(a)
                                - (int) chosen.stream().filter(need::isMetBy).count());
            }
            fill(a + 1, missing + lacking);
        }
        for (int arc = from; arc < problem.arcs(a) && chosen.size() < problem.seats(a); arc++) {
            int expert = problem.expert(a, arc);
            if (load[expert] < problem.mostLoad(expert)) {
                load[expert]++;
                chosen.add(expert);
                fillPanel(a, arc + 1, chosen, missing);
                chosen.removeLast();
                load[expert]--;
            }
        }
    }

    /**
     * How much of one requirement some applications can have together at most, if they need nothing else, but within loads,
     * conflicts and all limits on classes.
     */
    static int most(AssignmentProblem problem, String requirement, List<Integer> applications) {
        EveryAssignment all = new EveryAssignment(problem);
        return all.most(requirement, applications, 0);
    }

    private int most(String requirement, List<Integer> applications, int index) {
        if (index == applications.size()) {
            return 0;
        }
        return most(requirement, applications, index, 0, new ArrayList<>());
    }

    private int most(String requirement, List<Integer> applications, int index, int from, List<Integer> chosen) {
        int a = applications.get(index);
        int wanted = Shortages.demand(problem, requirement, a);
        int found = Math.min(wanted, chosen.size()) + most(requirement, applications, index + 1);
        if (chosen.size() == wanted) {
            return found;
        }
        for (int arc = from; arc < problem.arcs(a); arc++) {
            int expert = problem.expert(a, arc);
            boolean meets = problem.needs().stream()
                    .filter(need -> need.id().equals(requirement))
                    .allMatch(need -> need.isMetBy(expert));
            chosen.add(expert);
            if (meets && load[expert] < problem.mostLoad(expert) && keepsCaps(chosen)) {
                load[expert]++;
                found = Math.max(found, most(requirement, applications, index, arc + 1, chosen));
                load[expert]--;
            }
            chosen.removeLast();
        }
        return found;
    }

    private boolean keepsCaps(List<Integer> panel) {
        return problem.caps().stream()
                .allMatch(cap -> panel.stream()
                        .filter(e -> cap.classOf(e) >= 0)
                        .allMatch(e -> panel.stream()
                                        .filter(other -> cap.classOf(other) == cap.classOf(e))
                                        .count()
                                <= cap.most()));
    }
}
