package org.clusterreview.panels;

import java.util.Optional;
import java.util.function.BiFunction;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Component;

/** What every change of a panel has in common: that there is one, that it may be changed now, and by this person. */
@Component
class PanelSteps {

    private final PanelStore panels;
    private final GroupStore groups;

    PanelSteps(PanelStore panels, GroupStore groups) {
        this.panels = panels;
        this.groups = groups;
    }

    /** Changes a group's panel, or refuses to. */
    interface Step<T> {

        Outcome<T> of(GroupEntity group, PanelEntity panel);
    }

    /** @param mayChange refuses for tracks at a stage at which the panel does not change in this way */
    <T> Outcome<T> take(
            Viewer viewer, GroupId id, BiFunction<Viewer, TrackId, Outcome<Track>> mayChange, Step<T> step) {
        Optional<GroupEntity> group = groups.find(id);
        Optional<PanelEntity> panel = panels.ofGroup(id);
        if (group.isEmpty() || panel.isEmpty()) {
            return changed();
        }
        if (groups.isWithheld(viewer, id)) {
            return Outcome.refused(Violation.of("group.withheld"));
        }
        Outcome<Track> editable = mayChange.apply(viewer, group.get().track());
        return editable instanceof Outcome.Refused<Track>(var violations)
                ? Outcome.refused(violations)
                : step.of(group.get(), panel.get());
    }

    /** The same; refused on another version than was seen, before anything else. */
    <T> Outcome<T> take(
            Viewer viewer,
            GroupId id,
            long seenVersion,
            BiFunction<Viewer, TrackId, Outcome<Track>> mayChange,
            Step<T> step) {
        return panels.ofGroup(id).filter(panel -> panel.isAt(seenVersion)).isPresent()
                ? take(viewer, id, mayChange, step)
                : changed();
    }

    private static <T> Outcome<T> changed() {
        return Outcome.refused(Violation.of("panel.changed"));
    }
}
