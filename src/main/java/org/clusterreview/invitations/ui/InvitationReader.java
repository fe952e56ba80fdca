package org.clusterreview.invitations.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.invitations.Invitations;
import org.clusterreview.invitations.ui.ShownInvitations.OfPanel;
import org.clusterreview.outbox.Channel;
import org.clusterreview.outbox.Outbox;
import org.clusterreview.outbox.SentMessage;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.Panel;
import org.clusterreview.panels.Panels;
import org.clusterreview.panels.Reserve;
import org.clusterreview.panels.Reserves;
import org.clusterreview.panels.Seat;
import org.clusterreview.rounds.Track;
import org.springframework.stereotype.Component;

/** Puts together what the page of invitations shows. */
@Component
class InvitationReader {

    private final Invitations invitations;
    private final Groups groups;
    private final Panels panels;
    private final Reserves reserves;
    private final ExpertPool pool;
    private final Outbox outbox;

    InvitationReader(
            Invitations invitations, Groups groups, Panels panels, Reserves reserves, ExpertPool pool, Outbox outbox) {
        this.invitations = invitations;
        this.groups = groups;
        this.panels = panels;
        this.reserves = reserves;
        this.pool = pool;
        this.outbox = outbox;
    }

    ShownInvitations of(Viewer viewer, Track track) {
        List<Group> all = groups.ofTrack(viewer, track.id());
        List<OfPanel> shown = shown(viewer, track, all);
        Map<UUID, List<SentMessage>> messages =
                invitations.messages(viewer, track.id()).stream().collect(Collectors.groupingBy(SentMessage::subject));
        return new ShownInvitations(
                viewer,
                track,
                shown,
                (int) all.stream().filter(Group::withheld).count(),
                invitations.uninvited(viewer, track.id()).size(),
                invitations.ofTrack(viewer, track.id()),
                invitations.letters(viewer, track.id()),
                messages,
                experts(viewer, shown),
                folders());
    }

    private List<OfPanel> shown(Viewer viewer, Track track, List<Group> all) {
        Map<GroupId, Panel> byGroup = new HashMap<>();
        panels.ofTrack(viewer, track.id()).forEach(panel -> byGroup.put(panel.group(), panel));
        Map<GroupId, List<Reserve>> waiting =
                reserves.ofTrack(viewer, track.id()).stream().collect(Collectors.groupingBy(Reserve::group));
        List<OfPanel> shown = new ArrayList<>();
        for (Group group : all) {
            Panel panel = byGroup.get(group.id());
            if (panel != null && !group.withheld()) {
                shown.add(new OfPanel(group, panel, waiting.getOrDefault(group.id(), List.of())));
            }
        }
        return shown;
    }

    private Map<ExpertId, Expert> experts(Viewer viewer, List<OfPanel> shown) {
        return pool.all(
                viewer,
                shown.stream()
                        .flatMap(one -> Stream.concat(
                                one.panel().seats().stream().map(Seat::expert),
                                one.reserves().stream().map(Reserve::expert)))
                        .distinct()
                        .toList());
    }

    private Map<Channel, String> folders() {
        Map<Channel, String> folders = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            outbox.folder(channel).ifPresent(name -> folders.put(channel, name));
        }
        return folders;
    }
}
