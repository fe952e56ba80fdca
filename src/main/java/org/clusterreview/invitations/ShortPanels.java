package org.clusterreview.invitations;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.Panel;
import org.clusterreview.panels.Panels;
import org.clusterreview.panels.Reserve;
import org.clusterreview.panels.Reserves;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Component;

/** Panels that were invited and lack members, where the latest letter calls on reserves and some wait. */
@Component
class ShortPanels {

    private final InvitationRepository invitations;
    private final LetterRepository letters;
    private final Panels panels;
    private final Reserves reserves;

    ShortPanels(InvitationRepository invitations, LetterRepository letters, Panels panels, Reserves reserves) {
        this.invitations = invitations;
        this.letters = letters;
        this.panels = panels;
        this.reserves = reserves;
    }

    /**
     * A panel that reserves may fill.
     *
     * @param state another one after every change of the panel or of who waits
     */
    record ShortPanel(UUID group, String state) {}

    List<ShortPanel> of(Viewer system, UUID track) {
        boolean calls = letters.findFirstByTrackIdOrderByNumberDesc(track)
                .filter(LetterEntity::callsReserves)
                .isPresent();
        if (!calls) {
            return List.of();
        }
        TrackId id = new TrackId(track);
        Set<UUID> invited = new HashSet<>(invitations.groupsOf(track));
        List<Panel> vacant = panels.ofTrack(system, id).stream()
                .filter(panel -> invited.contains(panel.group().value()))
                .filter(panel -> panel.activeSeats().size() < panel.size())
                .toList();
        if (vacant.isEmpty()) {
            return List.of();
        }
        Map<GroupId, String> waiting = reserves.ofTrack(system, id).stream()
                .filter(one -> one.state() == Reserve.State.WAITING)
                .collect(Collectors.groupingBy(
                        Reserve::group, Collectors.mapping(one -> one.id().toString(), Collectors.joining(" "))));
        return vacant.stream()
                .filter(panel -> waiting.containsKey(panel.group()))
                .map(panel -> new ShortPanel(panel.group().value(), panel.version() + " " + waiting.get(panel.group())))
                .toList();
    }
}
