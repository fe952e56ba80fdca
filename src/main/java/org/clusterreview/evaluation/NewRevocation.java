package org.clusterreview.evaluation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody proposes to take back.
 *
 * @param on day from which the recognition is taken back
 * @param documentNumber number of the document that announces it; may be empty
 * @param document a stored file that supports it
 */
public record NewRevocation(LocalDate on, String documentNumber, String reason, Optional<UUID> document) {}
