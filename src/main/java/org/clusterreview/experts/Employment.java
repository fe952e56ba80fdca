package org.clusterreview.experts;

import java.time.LocalDate;
import java.util.Optional;
import org.clusterreview.organisations.OrganisationId;

/**
 * Where an expert works or worked.
 *
 * @param from empty if it began before the pool knew of it
 * @param to empty for the present employer
 */
public record Employment(
        OrganisationId employer, String employerName, String post, Optional<LocalDate> from, Optional<LocalDate> to) {}
