package org.clusterreview.evaluation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A report on what was put right, as it came in.
 *
 * @param text what it says, in short
 * @param document a stored file
 */
public record NewReport(LocalDate receivedOn, String text, Optional<UUID> document) {}
