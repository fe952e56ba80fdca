package org.clusterreview.reviews;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.conflicts.ConflictEvents;
import org.clusterreview.conflicts.Conflicts;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.Panel;
import org.clusterreview.panels.Panels;
import org.clusterreview.panels.Seat;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Component;

/** Every application of a group for every seat that is taken on its panel. */
@Component
class SeatAssignments implements Assignments {

    private final Groups groups;
    private final Panels panels;
    private final Conflicts conflicts;

    SeatAssignments(Groups groups, Panels panels, Conflicts conflicts) {
        this.groups = groups;
        this.panels = panels;
        this.conflicts = conflicts;
    }

    @Override
    public List<Assignment> of(Viewer viewer, TrackId track) {
        Map<GroupId, Panel> byGroup = new HashMap<>();
        panels.ofTrack(viewer, track).forEach(panel -> byGroup.put(panel.group(), panel));
        List<Group> all = groups.ofTrack(viewer, track);
        Set<ConflictEvents.Pair> recused = conflicts.recusing(
                all.stream().flatMap(group -> group.applications().stream()).toList());
        return all.stream()
                .flatMap(group -> Optional.ofNullable(byGroup.get(group.id())).stream()
                        .flatMap(panel -> of(group, panel, recused)))
                .toList();
    }

    private static Stream<Assignment> of(Group group, Panel panel, Set<ConflictEvents.Pair> recused) {
        return group.applications().stream()
                .flatMap(application -> panel.activeSeats().stream().map(seat -> of(application, seat, recused)));
    }

    private static Assignment of(ApplicationId application, Seat seat, Set<ConflictEvents.Pair> recused) {
        return new Assignment(
                application,
                seat.id().value(),
                seat.number(),
                seat.expert(),
                seat.expertName(),
                recused.contains(new ConflictEvents.Pair(seat.expert().value(), application.value())));
    }
}
