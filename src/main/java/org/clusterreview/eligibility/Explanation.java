package org.clusterreview.eligibility;

import java.util.List;
import org.clusterreview.panels.assignment.Assignment;
import org.clusterreview.panels.assignment.Relaxation;
import org.clusterreview.panels.assignment.Shortage;

/**
 * Why panels cannot be made as things stand.
 *
 * @param status {@code OPTIMAL} or {@code FEASIBLE} if panels are possible, {@code INFEASIBLE} if not, {@code UNDECIDED} if it
 *     could not be told on this machine
 * @param panels ids of the groups in the order in which shortages number them
 * @param shortages empty unless panels are not possible
 * @param relaxations that would help, the best first
 */
public record Explanation(
        Assignment.Status status, List<String> panels, List<Shortage> shortages, List<Relaxation> relaxations) {

    public Explanation {
        panels = List.copyOf(panels);
        shortages = List.copyOf(shortages);
        relaxations = List.copyOf(relaxations);
    }
}
