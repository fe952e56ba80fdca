package org.clusterreview.invitations;

import java.util.Set;
import org.clusterreview.access.TrailReach;
import org.springframework.stereotype.Component;

/** Whoever declines may give a tie to an application as the reason. */
@Component
class InvitationReach implements TrailReach {

    @Override
    public Set<String> sums() {
        return Set.of("invitation-changed", "invitations-sent");
    }
}
