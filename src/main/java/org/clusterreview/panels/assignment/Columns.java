package org.clusterreview.panels.assignment;

import java.util.BitSet;

/**
 * The arcs an engine reckons with. It begins with a few promising ones; pricing adds those that could improve the result, so
 * that leaving the others out is proved to lose nothing.
 */
final class Columns {

    /** Best arcs of each application, beyond its seats. */
    private static final int OF_APPLICATION = 32;

    /** Best arcs of each expert, beyond the greatest load. */
    private static final int OF_EXPERT = 12;

    /** Best arcs of each need of an application, beyond what it wants. */
    private static final int OF_NEED = 6;

    private final BitSet[] chosen;

    private Columns(int applications) {
        chosen = new BitSet[applications];
        for (int a = 0; a < applications; a++) {
            chosen[a] = new BitSet();
        }
    }

    static Columns start(AssignmentProblem problem) {
        Columns columns = new Columns(problem.applications());
        BestFew[] ofExpert = new BestFew[problem.experts()];
        for (int e = 0; e < ofExpert.length; e++) {
            ofExpert[e] = new BestFew(Math.min(problem.mostLoad(e), problem.applications()) + OF_EXPERT);
        }
        for (int a = 0; a < problem.applications(); a++) {
            columns.startOf(problem, a, ofExpert);
        }
        for (BestFew few : ofExpert) {
            for (int i = 0; i < few.size(); i++) {
                columns.add(few.row(i), few.arc(i));
            }
        }
        return columns;
    }

    private void startOf(AssignmentProblem problem, int a, BestFew[] ofExpert) {
        BestFew best = new BestFew(Math.min(problem.seats(a), problem.arcs(a)) + OF_APPLICATION);
        BestFew[] ofNeed = new BestFew[problem.needs().size()];
        for (int n = 0; n < ofNeed.length; n++) {
            int wanted = problem.needs().get(n).atLeast(a);
            ofNeed[n] = new BestFew(wanted == 0 ? 0 : Math.min(wanted, problem.arcs(a)) + OF_NEED);
        }
        for (int i = 0; i < problem.arcs(a); i++) {
            int arc = problem.turned(a, i);
            long fit = problem.fit(a, arc);
            int expert = problem.expert(a, arc);
            best.offer(fit, a, arc);
            ofExpert[expert].offer(fit, a, arc);
            for (int n = 0; n < ofNeed.length; n++) {
                if (problem.needs().get(n).isMetBy(expert)) {
                    ofNeed[n].offer(fit, a, arc);
                }
            }
        }
        addAll(best);
        for (BestFew few : ofNeed) {
            addAll(few);
        }
    }

    /** Returns whether any was new. */
    boolean addAll(BestFew few) {
        boolean any = false;
        for (int i = 0; i < few.size(); i++) {
            any |= add(few.row(i), few.arc(i));
        }
        return any;
    }

    private boolean add(int application, int arc) {
        boolean fresh = !chosen[application].get(arc);
        chosen[application].set(arc);
        return fresh;
    }

    /** Returns whether any was new. */
    boolean addEverything(AssignmentProblem problem) {
        boolean any = false;
        for (int a = 0; a < chosen.length; a++) {
            any |= chosen[a].cardinality() < problem.arcs(a);
            chosen[a].set(0, problem.arcs(a));
        }
        return any;
    }

    boolean has(int application, int arc) {
        return chosen[application].get(arc);
    }

    BitSet of(int application) {
        return chosen[application];
    }
}
