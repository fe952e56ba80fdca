package org.clusterreview.conflicts.rules;

import java.util.UUID;
import org.clusterreview.conflicts.policy.PartyRole;

/**
 * A body on the side of an application.
 *
 * @param role {@code APPLICANT}, {@code RECOMMENDER} or {@code MEMBER}; what members belong to follows from {@link Bodies}
 */
public record Party(UUID body, PartyRole role) {

    public Party {
        if (role == PartyRole.PARENT) {
            throw new IllegalArgumentException("parents follow from the bodies");
        }
    }
}
