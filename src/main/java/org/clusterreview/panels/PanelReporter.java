package org.clusterreview.panels;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.pipeline.StageReport;
import org.clusterreview.rounds.pipeline.StageReport.Blocker;
import org.clusterreview.rounds.pipeline.StageReport.Count;
import org.clusterreview.rounds.pipeline.StageReporter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands between the panels of a track and the beginning of scoring. */
@Component
class PanelReporter implements StageReporter {

    private final Groups groups;
    private final Panels panels;
    private final SeatRules rules;

    PanelReporter(Groups groups, Panels panels, SeatRules rules) {
        this.groups = groups;
        this.panels = panels;
        this.rules = rules;
    }

    @Override
    @Transactional(readOnly = true)
    public List<StageReport> report(Viewer viewer, Track track) {
        String board = "tracks/" + track.id() + "/panels";
        List<Group> all = groups.ofTrack(viewer, track.id());
        Map<GroupId, Panel> byGroup = new HashMap<>();
        panels.ofTrack(viewer, track.id()).forEach(panel -> byGroup.put(panel.group(), panel));
        long seats = byGroup.values().stream()
                .mapToLong(panel -> panel.activeSeats().size())
                .sum();
        List<Count> counts = all.isEmpty()
                ? List.of()
                : List.of(
                        new Count("panel.report.groups", all.size(), board),
                        new Count("panel.report.seats", seats, board));
        List<Blocker> blockers = new ArrayList<>();
        int ungrouped = groups.ungrouped(viewer, track.id()).size();
        if (ungrouped > 0) {
            blockers.add(new Blocker("panel.blocker.ungrouped", List.of(ungrouped), board));
        }
        if (all.isEmpty()) {
            blockers.add(new Blocker("panel.blocker.none", List.of(), board));
        }
        all.forEach(group -> blockers.addAll(blockers(viewer, group, byGroup.get(group.id()), board)));
        return List.of(new StageReport(Stage.PANELS, counts, blockers));
    }

    private List<Blocker> blockers(
            Viewer viewer, Group group, @org.jspecify.annotations.Nullable Panel panel, String board) {
        if (group.applications().isEmpty() && !group.withheld()) {
            return List.of(new Blocker("panel.blocker.empty", List.of(group.name()), board));
        }
        if (panel == null) {
            return List.of(new Blocker("panel.blocker.no-panel", List.of(group.name()), board));
        }
        List<Blocker> blockers = new ArrayList<>();
        int taken = panel.activeSeats().size();
        if (!Panel.isSoundSize(panel.size())) {
            blockers.add(new Blocker("panel.blocker.size", List.of(group.name(), panel.size()), board));
        }
        if (taken < panel.size()) {
            blockers.add(new Blocker("panel.blocker.seats", List.of(group.name(), taken, panel.size()), board));
        }
        long conflicted = conflicted(viewer, group, panel);
        if (conflicted > 0) {
            blockers.add(new Blocker(
                    "panel.blocker.conflicts",
                    List.of(group.name(), conflicted),
                    "tracks/" + group.track() + "/conflicts"));
        }
        return blockers;
    }

    private long conflicted(Viewer viewer, Group group, Panel panel) {
        Set<ExpertId> barred = rules.barred(viewer, group);
        return panel.activeSeats().stream()
                .map(Seat::expert)
                .filter(barred::contains)
                .count();
    }
}
