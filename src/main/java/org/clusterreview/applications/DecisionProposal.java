package org.clusterreview.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A decision of the formal check that takes effect once a second person has confirmed it.
 *
 * @param state passed, returned or rejected
 * @param deadline by when a returned application is to be completed
 * @param revision of the application that it is about
 * @param by account id
 */
public record DecisionProposal(
        FormalState state, String reason, Optional<LocalDate> deadline, int revision, Instant at, String by) {

    NewDecision wanted() {
        return new NewDecision(state, reason, deadline);
    }
}
