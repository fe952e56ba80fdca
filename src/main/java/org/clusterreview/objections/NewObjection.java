package org.clusterreview.objections;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.applications.ApplicationId;

/**
 * An objection to be recorded.
 *
 * @param application what it is about; empty for the notice in general
 * @param statement what it says
 * @param document a stored file
 * @param receivedOn day on which it came in
 */
public record NewObjection(
        Objector objector,
        Optional<ApplicationId> application,
        Objection.Channel channel,
        String statement,
        Optional<UUID> document,
        LocalDate receivedOn) {}
