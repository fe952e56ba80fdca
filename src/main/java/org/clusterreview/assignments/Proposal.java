package org.clusterreview.assignments;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Deed;
import org.clusterreview.rounds.TrackId;

/**
 * An assignment of experts to the panels of a track, as it was reckoned: nobody is seated before it is applied.
 *
 * @param number from 1 within the track
 * @param panels how many are to be filled
 * @param poolSize how many experts there were
 * @param job that reckons it, or reckoned it
 * @param found when the reckoning ended with an answer; empty before, and if it never did
 * @param applied empty unless its panels have been taken over, even if that was taken back
 * @param closed who took it back, discarded or cancelled it; by the program itself if the reckoning broke off
 */
public record Proposal(
        ProposalId id,
        TrackId track,
        int number,
        long version,
        State state,
        int panels,
        int poolSize,
        Basis basis,
        UUID job,
        Deed started,
        Optional<Instant> found,
        Optional<Deed> applied,
        Optional<Closed> closed) {

    /** How far a proposal has come. */
    public enum State {
        /** It is being reckoned. */
        RUNNING,
        /** It can be looked at and applied. */
        PROPOSED,
        /** There is none, or none was found. */
        FAILED,
        /** Somebody stopped the reckoning. */
        CANCELLED,
        /** The reckoning broke off by a fault or because the server stopped. */
        BROKEN,
        /** Its experts are seated. */
        APPLIED,
        /** Its experts were seated and have left again; it may be applied anew. */
        TAKEN_BACK,
        /** It is not wanted; it stays on record. */
        DISCARDED
    }

    /**
     * What it rests on.
     *
     * @param seed made of the hashes, so that nobody chooses it: it decides between assignments of the same total
     * @param poolHash of the experts
     * @param specHash of the rules and the panels wanted, with ties
     * @param groupsHash of which applications each group holds
     * @param fitHash of the fields of experts and applications, and of the weights
     */
    public record Basis(String seed, String poolHash, String specHash, String groupsHash, String fitHash) {}

    /** @param reason empty where none is asked for */
    public record Closed(String reason, Deed by) {}
}
