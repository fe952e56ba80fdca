package org.clusterreview.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.access.ForDeciders;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Applications;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.rounds.policy.ListRule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The approval chain of a list: step by step as the policy names them, each recorded by somebody who did not form the list. */
@Service
@Transactional
public class ListApprovals {

    private static final int NAME = 100;
    private static final int REMARK = 2_000;

    private final Tracks tracks;
    private final Policies policies;
    private final Applications applications;
    private final ListStore lists;
    private final StepStore store;
    private final ListChanges changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ListApprovals(
            Tracks tracks,
            Policies policies,
            Applications applications,
            ListStore lists,
            StepStore store,
            ListChanges changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tracks = tracks;
        this.policies = policies;
        this.applications = applications;
        this.lists = lists;
        this.store = store;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The steps of the policy with what is recorded on the list in force; none without a list, where the policy has no steps,
     * and for somebody who does not see the whole.
     */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<ListStep> of(Viewer viewer, TrackId track) {
        return applications.isPartial(viewer, track)
                ? List.of()
                : lists.current(track)
                        .map(list -> steps(viewer, track, list.id()))
                        .orElse(List.of());
    }

    /** Every step that was ever recorded on a list, for its export. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<ListStep> of(Viewer viewer, RecognitionList list) {
        return applications.isPartial(viewer, list.track()) ? List.of() : steps(viewer, list.track(), list.id());
    }

    /** Whether something is left to be approved before the list in force may be frozen. */
    boolean isOpen(Viewer viewer, TrackId track, ListId list) {
        return !steps(viewer, track, list).stream().allMatch(ListStep::isApproved);
    }

    /** Records what was decided in the next step; refused to who formed the list, out of order, and on another revision. */
    @ForDeciders
    public Outcome<List<ListStep>> record(Viewer viewer, TrackId id, NewStep wanted) {
        Track track = tracks.hold(viewer, id).orElseThrow(() -> new IllegalArgumentException("no track " + id));
        if (applications.isPartial(viewer, id)) {
            return Outcome.refused(Violation.of("recognition.partial"));
        }
        Optional<RecognitionList> list = lists.lock(id);
        if (list.isEmpty()) {
            return Outcome.refused(Violation.of("recognition.list.none"));
        }
        List<Violation> faults = new ArrayList<>(faultsOf(wanted));
        faults.addAll(standing(viewer, track, list.get(), wanted));
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        keep(viewer, track, list.get(), wanted);
        return Outcome.done(steps(viewer, id, list.get().id()));
    }

    private List<Violation> standing(Viewer viewer, Track track, RecognitionList list, NewStep wanted) {
        List<Violation> faults = new ArrayList<>();
        if (track.stage() != Stage.DRAFT_LIST) {
            faults.add(Violation.of("recognition.stage"));
        }
        if (list.isFrozen()) {
            faults.add(Violation.of("recognition.list.frozen"));
        }
        if (list.revision() != wanted.revision()) {
            faults.add(Violation.of("recognition.list.changed", list.revision()));
        }
        int pending = changes.pending(viewer, track.id()).size();
        if (pending > 0) {
            faults.add(Violation.of("recognition.changes.pending", pending));
        }
        if (list.formedBy().equals(viewer.actor())) {
            faults.add(Violation.of("recognition.approval.own"));
        }
        List<ListStep> steps = steps(viewer, track.id(), list.id());
        Optional<ListStep> next =
                steps.stream().filter(step -> !step.isApproved()).findFirst();
        if (steps.stream().anyMatch(ListStep::isReturned)) {
            faults.add(Violation.of("recognition.approval.returned"));
        } else if (next.filter(step -> step.step().id().equals(wanted.step())).isEmpty()) {
            faults.add(Violation.of("recognition.approval.order"));
        }
        return faults;
    }

    private List<Violation> faultsOf(NewStep wanted) {
        List<Violation> faults = new ArrayList<>();
        if (wanted.approver().isBlank() || wanted.approver().length() > NAME) {
            faults.add(Violation.at("approver", "recognition.approval.approver", NAME));
        }
        if (wanted.documentNumber().length() > NAME) {
            faults.add(Violation.at("documentNumber", "recognition.text.long", NAME));
        }
        if (wanted.decidedOn().isAfter(LocalDate.ofInstant(clock.instant(), ListBases.CHINA))) {
            faults.add(Violation.at("decidedOn", "recognition.approval.future"));
        }
        boolean silent =
                wanted.verdict() == ListStep.Verdict.RETURNED && wanted.remark().isBlank();
        if (silent || wanted.remark().length() > REMARK) {
            faults.add(Violation.at("remark", "recognition.approval.remark", REMARK));
        }
        return faults;
    }

    private void keep(Viewer viewer, Track track, RecognitionList list, NewStep wanted) {
        List<ListStep> steps = steps(viewer, track.id(), list.id());
        ListStep next = steps.stream()
                .filter(step -> step.step().id().equals(wanted.step()))
                .findFirst()
                .orElseThrow();
        ListStep.Record record = new ListStep.Record(
                wanted.verdict(),
                wanted.approver().strip(),
                wanted.decidedOn(),
                wanted.documentNumber().strip(),
                wanted.document(),
                wanted.remark().strip(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                viewer.actor());
        store.add(list.id(), next.position(), wanted.step(), record);
        events.publishEvent(new RecognitionEvents.ListApproved(
                track.round().value(), list.id().value(), list.revision(), wanted.step(), record));
    }

    private List<ListStep> steps(Viewer viewer, TrackId track, ListId list) {
        List<ListRule.Step> wanted =
                policies.of(viewer, track).list().map(ListRule::approval).orElse(List.of());
        Map<Integer, ListStep.Record> records = store.of(list);
        List<ListStep> steps = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            steps.add(new ListStep(wanted.get(i), i + 1, Optional.ofNullable(records.get(i + 1))));
        }
        return steps;
    }
}
