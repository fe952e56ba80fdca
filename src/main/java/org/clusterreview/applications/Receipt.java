package org.clusterreview.applications;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a form came from: cities and applicants have no accounts, staff record what they send.
 *
 * @param from the city department or applicant that sent it
 */
public record Receipt(Optional<String> from, Optional<LocalDate> on) {

    public static final Receipt UNSTATED = new Receipt(Optional.empty(), Optional.empty());
}
