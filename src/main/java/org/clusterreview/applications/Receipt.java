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

    /**
     * The day on which a form was handed in: the one that was recorded, else the day of the import; nothing is handed
     * in after it was imported.
     */
    LocalDate handedIn(LocalDate imported) {
        return on.filter(day -> !day.isAfter(imported)).orElse(imported);
    }
}
