package org.clusterreview.draws;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
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
        Step frozen,
        Optional<Step> committed,
        Optional<Step> witnessed,
        Optional<Step> drawn,
        Optional<Step> applied,
        Optional<End> end) {

    private static final Pattern ACCOUNT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

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

    /** Who did something, and when. */
    public record Step(String by, Instant at) {

        /** The account behind it; empty if the program itself did it. */
        public Optional<UUID> account() {
            return ACCOUNT.matcher(by).matches() ? Optional.of(UUID.fromString(by)) : Optional.empty();
        }
    }

    /**
     * @param asked who wants the end, and when
     * @param ended who brought it about; empty while a supervisor has yet to agree
     */
    public record End(String reason, Step asked, Optional<Step> ended) {}

    /**
     * @param result empty before the draw
     */
    public record Files(UUID pool, UUID spec, Optional<UUID> result) {}
}
