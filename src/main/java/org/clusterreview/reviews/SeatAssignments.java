package org.clusterreview.reviews;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.conflicts.ConflictEvents;
import org.clusterreview.conflicts.Conflicts;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.Panel;
import org.clusterreview.panels.Panels;
import org.clusterreview.panels.Seat;
import org.clusterreview.panels.Shadow;
import org.clusterreview.panels.Shadows;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Component;

/** Every application of a group for every seat that is taken on its panel, and for every shadow beside it. */
@Component
class SeatAssignments implements Assignments {

    private final Groups groups;
    private final Panels panels;
    private final Shadows shadows;
    private final Conflicts conflicts;

    SeatAssignments(Groups groups, Panels panels, Shadows shadows, Conflicts conflicts) {
        this.groups = groups;
        this.panels = panels;
        this.shadows = shadows;
        this.conflicts = conflicts;
    }

    @Override
    public List<Assignment> of(Viewer viewer, TrackId track) {
        Map<GroupId, Panel> byGroup = new HashMap<>();
        panels.ofTrack(viewer, track).forEach(panel -> byGroup.put(panel.group(), panel));
        Map<GroupId, List<Shadow>> beside = shadows.ofTrack(viewer, track).stream()
                .filter(Shadow::active)
                .collect(Collectors.groupingBy(Shadow::group));
        List<Group> all = groups.ofTrack(viewer, track);
        Set<ConflictEvents.Pair> recused = conflicts.recusing(
                all.stream().flatMap(group -> group.applications().stream()).toList());
        return all.stream()
                .flatMap(group -> Stream.concat(
                        Optional.ofNullable(byGroup.get(group.id())).stream()
                                .flatMap(panel -> of(group, panel.activeSeats(), recused)),
                        beside(group, beside.getOrDefault(group.id(), List.of()), recused)))
                .toList();
    }

    private static Stream<Assignment> of(Group group, List<Seat> seats, Set<ConflictEvents.Pair> recused) {
        return group.applications().stream()
                .flatMap(application -> seats.stream()
                        .map(seat -> new Assignment(
                                application,
                                seat.id().value(),
                                seat.number(),
                                seat.expert(),
                                seat.expertName(),
                                isRecused(recused, seat.expert(), application),
                                true)));
    }

    private static Stream<Assignment> beside(Group group, List<Shadow> shadows, Set<ConflictEvents.Pair> recused) {
        return group.applications().stream()
                .flatMap(application -> shadows.stream()
                        .map(shadow -> new Assignment(
                                application,
                                shadow.id().value(),
                                shadow.number(),
                                shadow.expert(),
                                shadow.expertName(),
                                isRecused(recused, shadow.expert(), application),
                                false)));
    }

    private static boolean isRecused(Set<ConflictEvents.Pair> recused, ExpertId expert, ApplicationId application) {
        return recused.contains(new ConflictEvents.Pair(expert.value(), application.value()));
    }
}
