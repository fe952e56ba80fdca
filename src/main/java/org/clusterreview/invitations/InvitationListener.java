package org.clusterreview.invitations;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterreview.panels.PanelEvents;
import org.clusterreview.panels.Seat;
import org.clusterreview.panels.SeatId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Withdraws invitations of whoever has to leave a seat, in the transaction in which that happens. */
@Component
class InvitationListener {

    private final InvitationRepository invitations;
    private final InvitationDesk desk;

    InvitationListener(InvitationRepository invitations, InvitationDesk desk) {
        this.invitations = invitations;
        this.desk = desk;
    }

    @EventListener
    void on(PanelEvents.PanelChanged event) {
        Set<SeatId> taken = event.panel().activeSeats().stream().map(Seat::id).collect(Collectors.toSet());
        invitations.findByGroupIdIn(List.of(event.panel().group().value())).stream()
                .filter(one -> one.state().isLive() && !taken.contains(one.seat()))
                .forEach(desk::withdraw);
    }
}
