package org.clusterreview.recognition;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

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
        String remark) {}
