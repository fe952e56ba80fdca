package org.clusterreview.recognition.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.approvals.Approval;
import org.clusterreview.recognition.ListDraft;
import org.clusterreview.recognition.ListEntry;
import org.clusterreview.recognition.ListStep;
import org.clusterreview.recognition.OptimalComparison;
import org.clusterreview.recognition.RecognitionList;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.rounds.policy.Policy;

/**
 * What the page shows at one moment.
 *
 * @param entries of the list in force, or of the preview
 * @param steps of the approval chain; empty where the policy has none
 * @param undrawn equals between which a lot has to decide before the list is frozen
 * @param pending ids of the applications whose change waits for a decision
 */
record Shown(
        Viewer viewer,
        Track track,
        Policy policy,
        Optional<RecognitionList> list,
        List<ListEntry> entries,
        Set<ApplicationId> pending,
        Optional<OptimalComparison> optimal,
        List<ListStep> steps,
        List<List<ApplicationId>> undrawn,
        boolean partial) {

    static Shown of(ListServices services, Viewer viewer, Track track) {
        Optional<RecognitionList> list = services.lists().current(viewer, track.id());
        boolean previews =
                list.isEmpty() && viewer.has(Role.ORGANISER) && track.stage().hasReached(Stage.RESULTS);
        List<ListEntry> entries = list.map(RecognitionList::entries)
                .or(() -> previews
                        ? services.lists().preview(viewer, track.id()).map(ListDraft::entries)
                        : Optional.empty())
                .orElse(List.of());
        return new Shown(
                viewer,
                track,
                services.policies().of(viewer, track.id()),
                list,
                entries,
                services.changes().pending(viewer, track.id()).stream()
                        .map(Shown::application)
                        .collect(Collectors.toSet()),
                entries.isEmpty() ? Optional.empty() : services.insights().optimal(viewer, track.id()),
                services.approvals().of(viewer, track.id()),
                services.lots().open(viewer, track.id()),
                services.applications().isPartial(viewer, track.id()));
    }

    private static ApplicationId application(Approval approval) {
        return ApplicationId.of(approval.subject().split("/", -1)[1]);
    }

    String name(ApplicationId id) {
        return entries.stream()
                .filter(entry -> entry.application().equals(id))
                .map(ListEntry::name)
                .collect(Collectors.joining());
    }

    boolean isEvaluation() {
        return track.kind() == TrackKind.EVALUATION;
    }

    /** Whether the viewer may propose another decision now. */
    boolean isChangeable() {
        return viewer.hasAny("ORGANISER", "STAFF")
                && !isEvaluation()
                && !partial
                && track.stage() == Stage.DRAFT_LIST
                && list.filter(l -> !l.isFrozen() && l.stale().isEmpty()).isPresent();
    }

    /** Whether the viewer may form or freeze the list now: not while a change waits. */
    boolean isDrafting() {
        return viewer.has(Role.ORGANISER) && track.stage() == Stage.DRAFT_LIST && !partial && pending.isEmpty();
    }
}
