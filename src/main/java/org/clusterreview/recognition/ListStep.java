package org.clusterreview.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.rounds.policy.ListRule.Step;

/**
 * A step of the approval chain of one revision of a list.
 *
 * @param position from 1
 * @param record empty while the step is open
 */
public record ListStep(Step step, int position, Optional<Record> record) {

    public enum Verdict {
        APPROVED,

        /** The list goes back: it has to be formed or changed anew, which begins the chain anew. */
        RETURNED
    }

    /**
     * What was decided in a step.
     *
     * @param approver who decided, in words: a person, or a meeting
     * @param decidedOn the day of the decision, in Chinese time
     * @param documentNumber number of the minutes or the document; may be empty
     * @param document a stored file that shows it
     * @param recordedBy account id
     */
    public record Record(
            Verdict verdict,
            String approver,
            LocalDate decidedOn,
            String documentNumber,
            Optional<UUID> document,
            String remark,
            Instant recordedAt,
            String recordedBy) {}

    public boolean isApproved() {
        return record.filter(r -> r.verdict() == Verdict.APPROVED).isPresent();
    }

    public boolean isReturned() {
        return record.filter(r -> r.verdict() == Verdict.RETURNED).isPresent();
    }
}
