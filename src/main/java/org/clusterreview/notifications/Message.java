package org.clusterreview.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the system told a person.
 *
 * @param code key of the text
 * @param args values for the text
 * @param link route to the work, relative to the application's root; may be empty
 */
public record Message(UUID id, String code, List<String> args, String link, Instant at, Optional<Instant> readAt) {

    public Message {
        args = List.copyOf(args);
    }

    public boolean isRead() {
        return readAt.isPresent();
    }
}
