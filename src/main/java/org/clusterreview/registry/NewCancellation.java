package org.clusterreview.registry;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What one person proposes and another decides: that a cluster loses its standing (Article 21).
 *
 * @param cause id of one of the causes of the policy
 * @param on day of the document, from which the ban runs
 * @param file a stored file that supports it
 */
public record NewCancellation(String cause, LocalDate on, String documentNumber, String reason, Optional<UUID> file) {}
