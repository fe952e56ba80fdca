package org.clusterreview.draws;

import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Deed;
import org.clusterreview.rounds.TrackId;

/**
 * A draw of the panels of a track.
 *
 * @param number from 1 within the track
 * @param poolSize how many experts were frozen
 * @param commitment published before the witness speaks; empty before
 * @param witness what the witness added; empty before
 * @param secret told once the panels are drawn; empty before
 * @param seed made of secret and witness; empty before the draw
 * @param end that there is to be another draw, or none: who wants it and why; empty for a draw that stands
 */
public record Draw(
        DrawId id,
        TrackId track,
        int number,
        long version,
        State state,
        int poolSize,
        String poolHash,
        String specHash,
        Files files,
        Optional<String> commitment,
        Optional<String> witness,
        Optional<String> secret,
        Optional<String> seed,
        Deed frozen,
        Optional<Deed> committed,
        Optional<Deed> witnessed,
        Optional<Deed> drawn,
        Optional<Deed> applied,
        Optional<End> end) {

    /** How far a draw has come. */
    public enum State {
        /** Pool and rules are frozen (冻结名单). */
        FROZEN,
        /** The commitment is published (公布承诺). */
        COMMITTED,
        /** The witness has spoken (见证人输入). */
        WITNESSED,
        /** The panels are drawn (抽取), and not yet taken over. */
        DRAWN,
        /** Nothing could be drawn. */
        FAILED,
        /** The panels are taken over. */
        APPLIED,
        /** It stands no more; it stays on record. */
        ENDED;

        /** Whether it is still to be gone on with, or stands. */
        public boolean isLive() {
            return this != ENDED;
        }
    }

    /**
     * @param asked who wants the end, and when
     * @param ended who brought it about; empty while a supervisor has yet to agree
     */
    public record End(String reason, Deed asked, Optional<Deed> ended) {}

    /**
     * @param result empty before the draw
     */
    public record Files(UUID pool, UUID spec, Optional<UUID> result) {}
}
