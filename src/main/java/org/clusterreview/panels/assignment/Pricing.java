package org.clusterreview.panels.assignment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks over all arcs at given prices: what they bring beyond them, and the best of those not yet reckoned with. */
final class Pricing implements Prices.ArcVisitor {

    private final Columns columns;
    private final int few;
    private final @Nullable BestFew[] best;
    private long gains;

    Pricing(AssignmentProblem problem, Columns columns, int few) {
        this.columns = columns;
        this.few = few;
        this.best = new BestFew[problem.applications()];
    }

    @Override
    public void visit(int application, int arc, long gain) {
        if (gain <= 0) {
            return;
        }
        gains = Math.addExact(gains, gain);
        if (!columns.has(application, arc)) {
            BestFew found = best[application];
            if (found == null) {
                found = new BestFew(few);
                best[application] = found;
            }
            found.offer(gain, application, arc);
        }
    }

    long gains() {
        return gains;
    }

    /** Returns whether there was anything to add. */
    boolean addTo(Columns columns) {
        List<BestFew> found = new ArrayList<>();
        for (BestFew one : best) {
            if (one != null) {
                found.add(one);
            }
        }
        found.forEach(columns::addAll);
        return !found.isEmpty();
    }
}
