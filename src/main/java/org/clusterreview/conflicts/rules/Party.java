package org.clusterreview.conflicts.rules;

import java.util.Optional;
import java.util.UUID;
import org.clusterreview.conflicts.policy.PartyRole;

/**
 * A body on the side of an application. What members belong to follows from {@link Bodies}; where the application itself
 * states it, it is a party of its own.
 *
 * @param member the member that a {@code PARENT} stands above; empty for any other role
 */
public record Party(UUID body, PartyRole role, Optional<UUID> member) {

    public Party {
        if (member.isPresent() != (role == PartyRole.PARENT)) {
            throw new IllegalArgumentException("a parent, and nothing else, stands above a member");
        }
    }

    public Party(UUID body, PartyRole role) {
        this(body, role, Optional.empty());
    }

    public static Party parent(UUID body, UUID member) {
        return new Party(body, PartyRole.PARENT, Optional.of(member));
    }
}
