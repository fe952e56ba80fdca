package org.clusterreview.invitations;

import java.util.Collection;
import java.util.Optional;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Violation;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.SeatHold;
import org.springframework.stereotype.Component;

/** Once somebody was invited, a panel is not taken back as a whole any more: people have been told. */
@Component
class InvitationHold implements SeatHold {

    private final InvitationRepository invitations;

    InvitationHold(InvitationRepository invitations) {
        this.invitations = invitations;
    }

    @Override
    public Optional<Violation> holds(Viewer viewer, Collection<GroupId> groups) {
        long live = invitations
                .findByGroupIdIn(groups.stream().map(GroupId::value).toList())
                .stream()
                .filter(one -> one.state().isLive())
                .count();
        return live > 0 ? Optional.of(Violation.of("invitation.hold", live)) : Optional.empty();
    }
}
