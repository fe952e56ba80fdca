package org.clusterreview.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Who did something, and when. */
public record Deed(String by, Instant at) {

    private static final Pattern ACCOUNT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** The account behind it; empty if the program itself did it. */
    public Optional<UUID> account() {
        return ACCOUNT.matcher(by).matches() ? Optional.of(UUID.fromString(by)) : Optional.empty();
    }
}
