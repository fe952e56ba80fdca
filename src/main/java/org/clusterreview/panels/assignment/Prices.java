package org.clusterreview.panels.assignment;

import java.util.ArrayList;
import java.util.List;

/**
 * Prices of everything that is scarce (the dual solution of the linear relaxation), as integers of a {@link #unit()}th. Whatever
 * the prices are, what all limits cost at them, with what each pair brings beyond its price, bounds every assignment from
 * above (weak duality). So a proof needs no trust in the engine that found the prices: it is reckoned here, exactly.
 */
final class Prices {

    /** Finer than this the prices of an engine say nothing. */
    private static final int MOST_BITS = 24;

    /** Totals in units stay well below the range of a long. */
    private static final int TOTAL_BITS = 57;

    private record CapPrice(int cap, int group, long price) {}

    private final AssignmentProblem problem;
    private final Aim aim;
    private final long unit;
    private final long[] seats;
    private final long[] loads;
    private final long[] leastLoads;
    private final long[][] needs;
    private final List<List<CapPrice>> caps = new ArrayList<>();
    private final long[][] ofClass;

    Prices(AssignmentProblem problem, Aim aim) {
        this.problem = problem;
        this.aim = aim;
        this.unit = 1L << Math.clamp(TOTAL_BITS - bits(problem.greatestTotal()), 0, MOST_BITS);
        seats = new long[problem.applications()];
        loads = new long[problem.experts()];
        needs = new long[problem.needs().size()][problem.applications()];
        leastLoads = new long[problem.experts()];
        for (int a = 0; a < problem.applications(); a++) {
            caps.add(new ArrayList<>());
        }
        ofClass = new long[problem.caps().size()][];
        for (int c = 0; c < ofClass.length; c++) {
            ofClass[c] = new long[problem.caps().get(c).classCount()];
        }
    }

    private static int bits(long value) {
        return Long.SIZE - Long.numberOfLeadingZeros(value);
    }

    /** Prices are rounded to a multiple of one over this. */
    long unit() {
        return unit;
    }

    void seat(int application, double price) {
        seats[application] = Math.round(price * unit);
    }

    void load(int expert, double price) {
        loads[expert] = Math.max(0, Math.round(price * unit));
    }

    void leastLoad(int expert, double price) {
        leastLoads[expert] = Math.max(0, Math.round(-price * unit));
    }

    void need(int need, int application, double price) {
        needs[need][application] = Math.max(0, Math.round(-price * unit));
    }

    void cap(int cap, int group, int application, double price) {
        caps.get(application).add(new CapPrice(cap, group, Math.max(0, Math.round(price * unit))));
    }

    /** What a walk over all arcs finds. */
    interface ArcVisitor {

        /** @param gain in units: what the pair brings beyond its price */
        void visit(int application, int arc, long gain);
    }

    void visitAll(ArcVisitor visitor) {
        for (int a = 0; a < problem.applications(); a++) {
            visit(a, visitor);
        }
    }

    private void visit(int a, ArcVisitor visitor) {
        caps.get(a).forEach(one -> ofClass[one.cap()][one.group()] = one.price());
        for (int i = 0; i < problem.arcs(a); i++) {
            int arc = problem.turned(a, i);
            int expert = problem.expert(a, arc);
            long price = seats[a] + loads[expert] - leastLoads[expert];
            for (int n = 0; n < needs.length; n++) {
                if (needs[n][a] != 0 && problem.needs().get(n).isMetBy(expert)) {
                    price -= needs[n][a];
                }
            }
            for (int c = 0; c < ofClass.length; c++) {
                int group = problem.caps().get(c).classOf(expert);
                price += group < 0 ? 0 : ofClass[c][group];
            }
            visitor.visit(a, arc, aim.of(problem, a, arc) * unit - price);
        }
        caps.get(a).forEach(one -> ofClass[one.cap()][one.group()] = 0);
    }

    /** The bound in units, if what each pair brings beyond its price comes to so much. */
    long bound(long gains) {
        long bound = gains;
        for (int a = 0; a < problem.applications(); a++) {
            bound = Math.addExact(bound, ofApplication(a));
        }
        for (int e = 0; e < problem.experts(); e++) {
            bound = Math.addExact(bound, Math.multiplyExact(problem.mostLoad(e), loads[e]));
            bound = Math.subtractExact(bound, Math.multiplyExact(problem.leastLoad(e), leastLoads[e]));
            bound = Math.addExact(bound, shortfall(problem.leastLoad(e), leastLoads[e]));
        }
        return bound;
    }

    private long ofApplication(int a) {
        long cost = Math.multiplyExact(problem.seats(a), seats[a]);
        cost = Math.addExact(cost, shortfall(problem.seats(a), -seats[a]));
        for (int n = 0; n < needs.length; n++) {
            int wanted = problem.needs().get(n).atLeast(a);
            cost = Math.subtractExact(cost, Math.multiplyExact(wanted, needs[n][a]));
            cost = Math.addExact(cost, shortfall(wanted, needs[n][a]));
        }
        for (CapPrice one : caps.get(a)) {
            cost = Math.addExact(
                    cost, Math.multiplyExact(problem.caps().get(one.cap()).most(), one.price()));
        }
        return cost;
    }

    /** What leaving places empty brings beyond its price of one unit each, where that is allowed. */
    private long shortfall(int places, long price) {
        return aim == Aim.FIT ? 0 : Math.multiplyExact(places, Math.max(0, price - unit));
    }
}
