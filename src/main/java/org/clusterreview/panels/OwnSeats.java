package org.clusterreview.panels;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clusterreview.access.ForExperts;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.rounds.RoundId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The seats of the expert who asks. */
@Service
@Transactional(readOnly = true)
public class OwnSeats {

    private final PanelStore panels;
    private final GroupMemberRepository members;
    private final Visibility visibility;

    OwnSeats(PanelStore panels, GroupMemberRepository members, Visibility visibility) {
        this.panels = panels;
        this.members = members;
        this.visibility = visibility;
    }

    /** The seats that are taken, in every round; none for an account without an expert. */
    @ForExperts
    public List<OwnSeat> of(Viewer viewer) {
        Hidden hidden = visibility.of(viewer);
        return viewer.expertRecords().stream()
                .flatMap(expert -> panels.activeOf(new ExpertId(expert)).stream())
                .flatMap(seat -> value(seat, hidden))
                .toList();
    }

    private Stream<OwnSeat> value(SeatEntity entity, Hidden hidden) {
        Optional<GroupEntity> group = panels.groupOf(entity);
        if (group.isEmpty()) {
            return Stream.empty();
        }
        List<ApplicationId> applications = members
                .findByGroupIdInOrderByPosition(List.of(group.get().id()))
                .stream()
                .map(member -> new ApplicationId(member.application()))
                .toList();
        Seat seat = entity.toValue("");
        return Stream.of(new OwnSeat(
                seat.id(),
                seat.number(),
                seat.chair(),
                new RoundId(group.get().round()),
                group.get().track(),
                new GroupId(group.get().id()),
                group.get().name(),
                applications.stream().filter(id -> !hidden.hides(id.value())).toList(),
                applications.stream().filter(id -> hidden.hides(id.value())).toList()));
    }
}
