package org.clusterreview.invitations;

import java.util.UUID;

public record InvitationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
