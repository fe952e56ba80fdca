package org.clusterreview.outbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A message and what has become of it.
 *
 * @param recipientMasked as {@code 138****1234}
 * @param way by which it was handed over; empty before
 * @param ended when it was handed over or given up
 * @param failure why the last attempt failed; empty for none
 */
public record SentMessage(
        UUID id,
        UUID subject,
        String kind,
        Channel channel,
        String recipientMasked,
        State state,
        String way,
        int attempts,
        Instant created,
        Optional<Instant> ended,
        String failure) {

    /** How far a message has come. */
    public enum State {
        QUEUED,
        /** Handed over; that somebody has read it is not known. */
        SENT,
        /** Given up after several attempts. */
        FAILED
    }
}
