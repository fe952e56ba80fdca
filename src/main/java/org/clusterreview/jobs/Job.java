package org.clusterreview.jobs;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Work in the background.
 *
 * @param kind key of its {@link JobKind}
 * @param argument what it was started with
 * @param startedBy account's id, or {@code system}
 * @param result what it returned, once it is done
 * @param failure key of the text that says why it failed
 */
public record Job(
        UUID id,
        String kind,
        String argument,
        State state,
        Progress progress,
        boolean cancelRequested,
        String startedBy,
        Instant queuedAt,
        Optional<Instant> endedAt,
        Optional<String> result,
        Optional<String> failure) {

    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean isEnd() {
            return switch (this) {
                case QUEUED, RUNNING -> false;
                case DONE, FAILED, CANCELLED -> true;
            };
        }
    }

    /**
     * How far it is.
     *
     * @param total 0 while it is not known
     * @param code key of the text that says what is being done, with {@code done} and {@code total} as arguments; empty
     *     before the first word
     */
    public record Progress(long done, long total, String code) {}
}
