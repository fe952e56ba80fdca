package org.clusterreview.registry;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A report as it is recorded.
 *
 * @param cause id of one of the causes of the policy
 * @param by who reported
 * @param file a stored file that came with it
 */
public record NewReport(
        String cause, LocalDate happenedOn, LocalDate receivedOn, String by, String text, Optional<UUID> file) {}
