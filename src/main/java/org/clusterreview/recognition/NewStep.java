package org.clusterreview.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.kernel.Violation;

/**
 * A decision on the next step of the approval chain.
 *
 * @param revision of the list that was decided on
 * @param step id of the step, which must be the next one
 */
public record NewStep(
        int revision,
        String step,
        ListStep.Verdict verdict,
        String approver,
        LocalDate decidedOn,
        String documentNumber,
        Optional<UUID> document,
        String remark) {

    private static final int NAME = 100;
    private static final int REMARK = 2_000;

    /**
     * What is wrong with it by itself; both days in China.
     *
     * @param formed day on which the list was formed
     */
    List<Violation> faults(LocalDate formed, LocalDate today) {
        List<Violation> faults = new ArrayList<>();
        if (approver.isBlank() || approver.length() > NAME) {
            faults.add(Violation.at("approver", "recognition.approval.approver", NAME));
        }
        if (documentNumber.length() > NAME) {
            faults.add(Violation.at("documentNumber", "recognition.text.long", NAME));
        }
        if (decidedOn.isAfter(today)) {
            faults.add(Violation.at("decidedOn", "recognition.approval.future"));
        }
        if (decidedOn.isBefore(formed)) {
            faults.add(Violation.at("decidedOn", "recognition.approval.early", formed.toString()));
        }
        boolean silent = verdict == ListStep.Verdict.RETURNED && remark.isBlank();
        if (silent || remark.length() > REMARK) {
            faults.add(Violation.at("remark", "recognition.approval.remark", REMARK));
        }
        return faults;
    }
}
