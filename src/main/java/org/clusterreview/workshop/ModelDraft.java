package org.clusterreview.workshop;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.scoring.VersionedId;

/**
 * A model that is being written.
 *
 * @param version counts every change that was saved; to be given back with the next
 * @param source the version it began from; empty where it began empty
 * @param text as it stands, also where it is not a sound model yet
 * @param changedBy who saved last, as people see the name
 */
public record ModelDraft(
        UUID id,
        long version,
        Optional<VersionedId> source,
        String text,
        State state,
        Instant changedAt,
        String changedBy) {

    /** Where a draft stands. */
    public enum State {
        OPEN,
        PUBLISHED,
        DISCARDED
    }
}
