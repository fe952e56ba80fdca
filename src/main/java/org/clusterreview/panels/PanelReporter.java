package org.clusterreview.panels;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.conflicts.Conflicts;
import org.clusterreview.conflicts.ExclusionRequest;
import org.clusterreview.conflicts.ExclusionRequests;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.panels.inforce.TrackPanelRules;
import org.clusterreview.panels.rules.Composition;
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
    private final Conflicts conflicts;
    private final ExclusionRequests exclusions;
    private final ExpertPool pool;
    private final PanelCompositions compositions;
    private final TrackPanelRules inForce;

    PanelReporter(
            Groups groups,
            Panels panels,
            SeatRules rules,
            Conflicts conflicts,
            ExclusionRequests exclusions,
            ExpertPool pool,
            PanelCompositions compositions,
            TrackPanelRules inForce) {
        this.compositions = compositions;
        this.inForce = inForce;
        this.pool = pool;
        this.groups = groups;
        this.panels = panels;
        this.rules = rules;
        this.conflicts = conflicts;
        this.exclusions = exclusions;
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
        Set<ExpertId> unresolved = pool.unresolved(viewer);
        all.forEach(group -> blockers.addAll(blockers(viewer, group, byGroup.get(group.id()), unresolved, board)));
        blockers.addAll(rules(viewer, track, all, byGroup, board));
        blockers.addAll(findings(viewer, track, seats > 0));
        List<Blocker> requests = requests(viewer, track);
        blockers.addAll(requests);
        return List.of(
                new StageReport(Stage.PANELS, counts, blockers), new StageReport(Stage.SCORING, List.of(), requests));
    }

    /** Findings that are older than the facts. */
    private List<Blocker> findings(Viewer viewer, Track track, boolean seated) {
        return seated && !conflicts.isFresh(viewer, track.id())
                ? List.of(new Blocker("panel.blocker.stale", List.of(), page(track)))
                : List.of();
    }

    private static String page(Track track) {
        return "tracks/" + track.id() + "/conflicts";
    }

    /** Requests that nobody has decided; with the results it would be too late. */
    private List<Blocker> requests(Viewer viewer, Track track) {
        long requests = exclusions.ofTrack(viewer, track.id()).stream()
                .filter(request -> request.state() == ExclusionRequest.State.OPEN)
                .count();
        return requests > 0
                ? List.of(new Blocker("panel.blocker.requests", List.of(requests), page(track)))
                : List.of();
    }

    private List<Blocker> blockers(
            Viewer viewer,
            Group group,
            @org.jspecify.annotations.Nullable Panel panel,
            Set<ExpertId> identityOpen,
            String board) {
        if (group.applications().isEmpty() && !group.withheld()) {
            return List.of(new Blocker("panel.blocker.empty", List.of(group.name()), board));
        }
        if (panel == null) {
            return List.of(new Blocker("panel.blocker.no-panel", List.of(group.name()), board));
        }
        List<Blocker> blockers = new ArrayList<>();
        int taken = panel.activeSeats().size();
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
        long unresolved = unresolved(panel, identityOpen);
        if (unresolved > 0) {
            blockers.add(
                    new Blocker("panel.blocker.identity", List.of(group.name(), unresolved), "experts/identities"));
        }
        return blockers;
    }

    /** Panels of a size, or put together in a way, that the rules in force do not allow. */
    private List<Blocker> rules(
            Viewer viewer, Track track, List<Group> all, Map<GroupId, Panel> byGroup, String board) {
        List<Blocker> blockers = new ArrayList<>();
        Map<GroupId, Composition> compositions =
                byGroup.isEmpty() ? Map.of() : this.compositions.ofTrack(viewer, track.id());
        List<Integer> sizes = byGroup.isEmpty()
                ? List.of()
                : inForce.bound(viewer, track.id()).sizes();
        for (Group group : all) {
            Panel panel = byGroup.get(group.id());
            if (panel != null && !sizes.contains(panel.size())) {
                blockers.add(new Blocker(
                        "panel.blocker.size",
                        List.of(
                                group.name(),
                                panel.size(),
                                sizes.stream().sorted().map(String::valueOf).collect(Collectors.joining("/"))),
                        board));
            }
            Composition composition = compositions.get(group.id());
            if (composition != null && !composition.broken().isEmpty()) {
                blockers.add(new Blocker(
                        "panel.blocker.rules",
                        List.of(group.name(), composition.broken().size()),
                        board));
            }
        }
        return blockers;
    }

    /** Experts who may be somebody else of the pool: one person must not sit twice, nor escape a tie under another record. */
    private static long unresolved(Panel panel, Set<ExpertId> unresolved) {
        return panel.activeSeats().stream()
                .map(Seat::expert)
                .filter(unresolved::contains)
                .count();
    }

    private long conflicted(Viewer viewer, Group group, Panel panel) {
        Set<ExpertId> barred = rules.barred(viewer, group);
        return panel.activeSeats().stream()
                .map(Seat::expert)
                .filter(barred::contains)
                .count();
    }
}
