package org.clusterreview.assignments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.clusterreview.assignments.fit.FoundPanel;
import org.clusterreview.panels.assignment.Assignment;
import org.clusterreview.panels.assignment.Shortage;

/**
 * What came of the reckoning.
 *
 * @param panels empty unless there is an assignment
 * @param total fit of all members; empty unless there is an assignment
 * @param bound no assignment under the rules has a greater total; empty if there is none or none was proved
 * @param shortages what is missing, panels by their number; empty unless nothing keeps the rules
 * @param relaxations rules of which one step less would help, the best first
 * @param engine name and version of what reckoned
 * @param millis how long it took
 */
public record Answer(
        Assignment.Status status,
        List<FoundPanel> panels,
        Optional<BigDecimal> total,
        Optional<BigDecimal> bound,
        List<Shortage> shortages,
        List<Relaxed> relaxations,
        String engine,
        long millis) {

    /**
     * @param gain how many more places could be filled
     * @param missing how many would still stay empty
     */
    public record Relaxed(String rule, int gain, int missing) {}

    public Answer {
        panels = List.copyOf(panels);
        shortages = List.copyOf(shortages);
        relaxations = List.copyOf(relaxations);
    }
}
