package org.clusterreview.reviews;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.conflicts.ConflictFinding;
import org.clusterreview.conflicts.Conflicts;
import org.clusterreview.experts.ExpertId;
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

    private record Tie(ExpertId expert, ApplicationId application) {}

    @Override
    public List<Assignment> of(Viewer viewer, TrackId track) {
        Map<GroupId, Panel> byGroup = new HashMap<>();
        panels.ofTrack(viewer, track).forEach(panel -> byGroup.put(panel.group(), panel));
        Set<Tie> recused = new HashSet<>();
        conflicts.between(viewer, track).stream()
                .filter(ConflictFinding::recuses)
                .forEach(finding -> recused.add(new Tie(finding.expert(), finding.application())));
        return groups.ofTrack(viewer, track).stream()
                .flatMap(group -> Optional.ofNullable(byGroup.get(group.id())).stream()
                        .flatMap(panel -> of(group, panel, recused)))
                .toList();
    }

    private static Stream<Assignment> of(Group group, Panel panel, Set<Tie> recused) {
        return group.applications().stream()
                .flatMap(application -> panel.activeSeats().stream().map(seat -> of(application, seat, recused)));
    }

    private static Assignment of(ApplicationId application, Seat seat, Set<Tie> recused) {
        return new Assignment(
                application,
                seat.id().value(),
                seat.number(),
                seat.expert(),
                seat.expertName(),
                recused.contains(new Tie(seat.expert(), application)));
    }
}
