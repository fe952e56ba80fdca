package org.clusterreview.invitations;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.Panel;
import org.clusterreview.panels.Panels;
import org.clusterreview.panels.Seat;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Component;

/** Whom a viewer may invite, and of which groups he or she may know what became of invitations. */
@Component
class Invitees {

    private final InvitationRepository invitations;
    private final Groups groups;
    private final Panels panels;

    Invitees(InvitationRepository invitations, Groups groups, Panels panels) {
        this.invitations = invitations;
        this.groups = groups;
        this.panels = panels;
    }

    /** Those that are not withheld. */
    Set<GroupId> shown(Viewer viewer, TrackId track) {
        return groups.ofTrack(viewer, track).stream()
                .filter(group -> !group.withheld())
                .map(Group::id)
                .collect(Collectors.toSet());
    }

    /** Who sits on a panel and has not been invited. */
    Map<GroupId, List<Seat>> uninvited(Viewer viewer, TrackId track) {
        Set<GroupId> shown = shown(viewer, track);
        Set<UUID> invited = new HashSet<>();
        invitations
                .findByTrackIdOrderBySentAtAscIdAsc(track.value())
                .forEach(one -> invited.add(one.seat().value()));
        return panels.ofTrack(viewer, track).stream()
                .filter(panel -> shown.contains(panel.group()))
                .collect(Collectors.toMap(
                        Panel::group,
                        panel -> panel.activeSeats().stream()
                                .filter(seat -> !invited.contains(seat.id().value()))
                                .toList(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
