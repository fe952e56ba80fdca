package org.clusterreview.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A decision of the formal check.
 *
 * @param state passed, returned or rejected
 * @param deadline by when a returned application is to be completed
 * @param revision of the application that was decided on
 * @param by account id
 * @param confirmedBy account id of the second person, where two decide
 */
public record Decision(
        FormalState state,
        String reason,
        Optional<LocalDate> deadline,
        int revision,
        Instant at,
        String by,
        Optional<String> confirmedBy) {}
