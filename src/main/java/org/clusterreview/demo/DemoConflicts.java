package org.clusterreview.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.clusterreview.access.Viewer;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.conflicts.ConflictDecisions;
import org.clusterreview.conflicts.ConflictFinding;
import org.clusterreview.conflicts.Conflicts;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.panels.Group;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Component;

/** What is done about the ties that the rules find: one is lifted by two people, one waits for the second. */
@Component
class DemoConflicts {

    /** The rule of the shipped policy under which somebody who works for a member is found. */
    private static final String SAME_EMPLOYER = "same-employer";

    private final Conflicts conflicts;
    private final ConflictDecisions decisions;
    private final ExpertPool pool;
    private final Approvals approvals;
    private final DemoPeople people;

    DemoConflicts(
            Conflicts conflicts, ConflictDecisions decisions, ExpertPool pool, Approvals approvals, DemoPeople people) {
        this.conflicts = conflicts;
        this.decisions = decisions;
        this.pool = pool;
        this.approvals = approvals;
        this.people = people;
    }

    /**
     * An expert who works for a member of a cluster in the group sits on the panel and takes no part in that one.
     *
     * @param seated who has a seat already
     * @return him or her; empty if there is no such tie
     */
    Set<ExpertId> lift(Group group, Set<ExpertId> seated, Instant at) {
        Set<ExpertId> lifted = new HashSet<>();
        List<UUID> proposed = people.as(DemoPeople.ORGANISER, at, viewer -> propose(viewer, group, seated, lifted));
        people.as(DemoPeople.SUPERVISOR, at.plusSeconds(3_600), viewer -> {
            proposed.forEach(id -> approvals
                    .decide(viewer, id, Approval.Verdict.APPROVED, "情况属实，同意其不参加该集群评审，参加本组其他集群评审。")
                    .orThrow());
            return proposed.size();
        });
        return lifted;
    }

    private List<UUID> propose(Viewer viewer, Group group, Set<ExpertId> seated, Set<ExpertId> lifted) {
        TrackId track = group.track();
        Optional<ExpertId> tied = blocking(viewer, track)
                .filter(finding ->
                        group.applications().contains(finding.application()) && !seated.contains(finding.expert()))
                .findFirst()
                .map(ConflictFinding::expert);
        tied.ifPresent(lifted::add);
        return blocking(viewer, track)
                .filter(finding -> tied.filter(finding.expert()::equals).isPresent()
                        && group.applications().contains(finding.application()))
                .map(finding -> decisions
                        .proposeRecusal(
                                viewer,
                                finding.id(),
                                "该领域产业专家不足，拟请其参加本组评审，回避所在企业所属集群。",
                                Optional.empty(),
                                Optional.empty())
                        .orThrow()
                        .id())
                .toList();
    }

    void recheck(Viewer viewer, TrackId track) {
        conflicts.recheck(viewer, track).orThrow();
    }

    /** A recusal from another tie that nobody has decided yet. */
    int ask(TrackId track, Instant at) {
        return people.as(DemoPeople.STAFF, at, viewer -> {
            Optional<ConflictFinding> open = blocking(viewer, track).findFirst();
            open.ifPresent(finding -> decisions
                    .proposeRecusal(viewer, finding.id(), "如需补充专家，拟请其入组并回避该申报，请审批。", Optional.empty(), Optional.empty())
                    .orThrow());
            return open.isPresent() ? 1 : 0;
        });
    }

    /** In the order of the experts' names. */
    private Stream<ConflictFinding> blocking(Viewer viewer, TrackId track) {
        Map<ExpertId, Expert> experts = pool.all(
                viewer,
                conflicts.between(viewer, track).stream()
                        .map(ConflictFinding::expert)
                        .toList());
        return conflicts.between(viewer, track).stream()
                .filter(finding -> finding.blocksSeat() && finding.rule().equals(SAME_EMPLOYER))
                .sorted(Comparator.comparing(finding ->
                        Objects.requireNonNull(experts.get(finding.expert())).name()));
    }
}
