package org.clusterreview.panels;

import java.util.List;
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
    private final ShadowStore shadows;
    private final GroupMemberRepository members;
    private final Visibility visibility;

    OwnSeats(PanelStore panels, ShadowStore shadows, GroupMemberRepository members, Visibility visibility) {
        this.panels = panels;
        this.shadows = shadows;
        this.members = members;
        this.visibility = visibility;
    }

    /** The seats that are taken, and the panels one is a shadow of, in every round; none for an account without an expert. */
    @ForExperts
    public List<OwnSeat> of(Viewer viewer) {
        Hidden hidden = visibility.of(viewer);
        List<ExpertId> records =
                viewer.expertRecords().stream().map(ExpertId::new).toList();
        Stream<OwnSeat> seated = records.stream()
                .flatMap(expert -> panels.activeOf(expert).stream())
                .flatMap(seat -> seated(seat, hidden));
        Stream<OwnSeat> beside = records.stream()
                .flatMap(expert -> shadows.activeOf(expert).stream())
                .flatMap(shadow -> beside(shadow, hidden));
        return Stream.concat(seated, beside).toList();
    }

    private Stream<OwnSeat> seated(SeatEntity entity, Hidden hidden) {
        Seat seat = entity.toValue("");
        return panels.groupOf(entity).stream().map(group -> of(seat, group, hidden, true));
    }

    private Stream<OwnSeat> beside(ShadowEntity entity, Hidden hidden) {
        Seat place = new Seat(new SeatId(entity.id()), entity.number(), entity.expert(), "", false, true);
        return shadows.groupOf(entity).stream().map(group -> of(place, group, hidden, false));
    }

    private OwnSeat of(Seat seat, GroupEntity group, Hidden hidden, boolean counts) {
        List<ApplicationId> applications = members.findByGroupIdInOrderByPosition(List.of(group.id())).stream()
                .map(member -> new ApplicationId(member.application()))
                .toList();
        return new OwnSeat(
                seat.id(),
                seat.number(),
                seat.chair(),
                new RoundId(group.round()),
                group.track(),
                new GroupId(group.id()),
                group.name(),
                applications.stream().filter(id -> !hidden.hides(id.value())).toList(),
                applications.stream().filter(id -> hidden.hides(id.value())).toList(),
                counts);
    }
}
