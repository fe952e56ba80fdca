package org.clusterreview.conflicts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.documents.StoredFile;
import org.clusterreview.experts.ExpertId;

/**
 * An applicant asks that a person should not review its application (申请回避专家).
 *
 * @param version optimistic version, to be given back with a change
 * @param person name as the applicant states it
 * @param organisation where that person works, as the applicant states it
 * @param reason of the applicant
 * @param receivedOn day on which the request came in
 * @param decision who accepted, refused or withdrew it, and why; empty while it is open
 * @param match whom of the pool it names; empty until somebody has looked
 * @param recordedBy account id
 */
public record ExclusionRequest(
        RequestId id,
        long version,
        ApplicationId application,
        String person,
        Optional<String> organisation,
        String reason,
        LocalDate receivedOn,
        Optional<StoredFile> document,
        State state,
        Optional<Decision> decision,
        Optional<Match> match,
        String recordedBy,
        Instant recordedAt) {

    /** What became of a request. */
    public enum State {
        OPEN,
        ACCEPTED,
        REFUSED,
        WITHDRAWN;

        boolean stands() {
            return this == OPEN || this == ACCEPTED;
        }
    }

    /** @param by account id */
    public record Decision(String reason, String by, Instant at) {}

    /**
     * @param expert empty where the pool holds nobody whom the request could mean
     * @param by account id
     */
    public record Match(Optional<ExpertId> expert, String reason, String by, Instant at) {}

    /** Neither refused nor withdrawn. */
    public boolean stands() {
        return state.stands();
    }

    /** Without what the person is called. */
    @Override
    public String toString() {
        return "ExclusionRequest[" + id + ", " + application + ", " + state + "]";
    }
}
