package org.clusterreview.conflicts;

import java.time.Instant;
import java.util.UUID;
import org.clusterreview.access.AccountId;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.rounds.TrackId;

/**
 * Somebody who holds the review has a conflict with an application and gets nothing of it.
 *
 * @param application by its id alone: who is recused reads no more of it
 */
public record StaffRecusal(
        UUID id, TrackId track, ApplicationId application, AccountId account, String reason, Instant at) {}
