package org.clusterreview.results;

import java.time.Instant;
import java.util.Optional;

/**
 * A frozen ranking as it stands in the history of its track.
 *
 * @param inputSha256 empty where the viewer may not see all, as is the hash of the result
 * @param supersededAt empty for the one in force
 */
public record ResultRevision(
        ResultId id,
        int revision,
        Instant frozenAt,
        String inputSha256,
        String resultSha256,
        Optional<Instant> supersededAt,
        Optional<Because> because) {

    /** Why a result is no longer in force. */
    public enum Because {
        /** A later one was frozen. */
        REPLACED,
        /** The track went back before its results: what the ranking rests on was open again. */
        REOPENED
    }

    ResultRevision withoutHashes() {
        return new ResultRevision(id, revision, frozenAt, "", "", supersededAt, because);
    }
}
