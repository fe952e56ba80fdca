package org.clusterreview.panels;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.conflicts.ConflictEvents.Pair;
import org.clusterreview.conflicts.Conflicts;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether the findings on those who sit on the panels of a track can be built upon. */
@Service
@Transactional(readOnly = true)
public class PanelConflicts {

    private final PanelStore panels;
    private final GroupStore groups;
    private final Conflicts conflicts;

    PanelConflicts(PanelStore panels, GroupStore groups, Conflicts conflicts) {
        this.panels = panels;
        this.groups = groups;
        this.conflicts = conflicts;
    }

    /**
     * What stands in the way: findings that are older than the facts, or that nobody has decided yet. Nothing for a track
     * without seats. Applications hidden from the viewer are left out: whoever does not see the whole builds nothing.
     */
    @ForInsiders
    public Optional<Violation> obstacle(Viewer viewer, TrackId track) {
        Set<Pair> pairs = pairs(viewer, track);
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        if (!conflicts.isFresh(viewer, track)) {
            return Optional.of(Violation.of("panel.conflicts.stale"));
        }
        return conflicts.isAnyOpen(viewer, track, pairs)
                ? Optional.of(Violation.of("panel.conflicts.open"))
                : Optional.empty();
    }

    private Set<Pair> pairs(Viewer viewer, TrackId track) {
        Map<GroupId, List<ApplicationId>> reviewed =
                groups.ofTrack(viewer, track).stream().collect(Collectors.toMap(Group::id, Group::applications));
        Set<Pair> pairs = new HashSet<>();
        panels.ofTrack(viewer, track)
                .forEach(panel -> reviewed.getOrDefault(panel.group(), List.of())
                        .forEach(application -> panel.activeSeats()
                                .forEach(
                                        seat -> pairs.add(new Pair(seat.expert().value(), application.value())))));
        return pairs;
    }
}
