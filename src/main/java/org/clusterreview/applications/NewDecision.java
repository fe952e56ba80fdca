package org.clusterreview.applications;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.applications.formalcheck.Report;
import org.clusterreview.kernel.Violation;

/**
 * What somebody wants to decide in the formal check.
 *
 * @param deadline by when a returned application is to be completed; only for {@link FormalState#RETURNED}
 */
public record NewDecision(FormalState state, String reason, Optional<LocalDate> deadline) {

    List<Violation> faults(Report report, LocalDate today) {
        List<Violation> faults = new ArrayList<>();
        if (state == FormalState.PENDING) {
            faults.add(Violation.at("state", "formal.state.missing"));
        }
        if (state == FormalState.PASSED) {
            report.lines().stream()
                    .filter(line -> line.blocks())
                    .forEach(line -> faults.add(Violation.at(
                            line.rule().id(), "formal.blocked", line.rule().article())));
            int open = report.open().size();
            if (open > 0) {
                faults.add(Violation.at("findings", "formal.open", open));
            }
        }
        if (deadline.filter(day -> !today.isBefore(day)).isPresent()) {
            faults.add(Violation.at("deadline", "formal.deadline.past"));
        }
        return faults;
    }
}
