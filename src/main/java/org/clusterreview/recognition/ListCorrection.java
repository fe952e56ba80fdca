package org.clusterreview.recognition;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.applications.ApplicationId;

/**
 * A list corrected because an objection to its public notice holds.
 *
 * @param list the revision that it made
 * @param from the revision before
 * @param approval by which two people upheld the objection
 * @param number of the objection in its track
 * @param movedUp who took the place, if anybody
 * @param reason why the objection holds
 * @param by account id of who carried it out
 */
public record ListCorrection(
        ListId list,
        ListId from,
        UUID approval,
        int number,
        ApplicationId removed,
        Optional<ApplicationId> movedUp,
        String reason,
        Instant at,
        String by) {}
