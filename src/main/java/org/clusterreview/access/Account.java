package org.clusterreview.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who signs in. */
public record Account(
        AccountId id,
        String username,
        String displayName,
        Set<Role> roles,
        boolean enabled,
        boolean demonstration,
        @Nullable UUID expert,
        Instant createdAt) {}
