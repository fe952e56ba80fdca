package org.clusterreview.recognition;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.access.ForDeciders;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Applications;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.TrackRegister;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.rounds.policy.ListRule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The approval chain of a list: step by step as the policy names them, each recorded by somebody who did not form the list. */
@Service
@Transactional
public class ListApprovals {

    private final Tracks tracks;
    private final TrackRegister register;
    private final Policies policies;
    private final Applications applications;
    private final ListStore lists;
    private final StepStore store;
    private final ListChanges changes;
    private final ListLots lots;
    private final CorrectionStore corrections;
    private final Approvals approvals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ListApprovals(
            Tracks tracks,
            TrackRegister register,
            Policies policies,
            Applications applications,
            ListStore lists,
            StepStore store,
            ListChanges changes,
            ListLots lots,
            CorrectionStore corrections,
            Approvals approvals,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tracks = tracks;
        this.register = register;
        this.policies = policies;
        this.applications = applications;
        this.lists = lists;
        this.store = store;
        this.changes = changes;
        this.lots = lots;
        this.corrections = corrections;
        this.approvals = approvals;
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
                : lists.current(track).map(list -> steps(viewer, list)).orElse(List.of());
    }

    /** Every step that was ever recorded on a list, for its export. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<ListStep> of(Viewer viewer, RecognitionList list) {
        return applications.isPartial(viewer, list.track()) ? List.of() : steps(viewer, list);
    }

    /**
     * Whether somebody formed the list in force or proposed a change that is on it, and so has others record its approval.
     * Who decided on such a change is a second person already.
     */
    @ForInsiders
    @Transactional(readOnly = true)
    public boolean isOwn(Viewer viewer, RecognitionList list) {
        String formedBy = lists.ofTrack(list.track()).stream()
                .filter(revision -> revision.revision() <= list.revision())
                .filter(revision -> revision.entries().stream()
                        .allMatch(entry -> entry.change().isEmpty()))
                .findFirst()
                .map(RecognitionList::formedBy)
                .orElseGet(list::formedBy);
        return formedBy.equals(viewer.actor())
                || list.entries().stream()
                        .flatMap(entry -> entry.change().stream())
                        .flatMap(change -> approvals.find(viewer, change.approval()).stream())
                        .anyMatch(change -> viewer.account()
                                .filter(change.proposedBy()::equals)
                                .isPresent());
    }

    /** A supervisor may approve, though not hold a track otherwise. */
    private Track held(Viewer viewer, TrackId id) {
        return tracks.find(viewer, id).map(Track::id).stream()
                .flatMap(found -> register.hold(List.of(found)).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no track " + id));
    }

    /** Whether something is left to be approved before the list in force may be frozen. */
    boolean isOpen(Viewer viewer, RecognitionList list) {
        return !steps(viewer, list).stream().allMatch(ListStep::isApproved);
    }

    /**
     * Records what was decided in the next step; refused to who formed the list, out of order, and on another revision. Nothing is
     * approved while equals wait for a lot whose order decides something on the list.
     */
    @ForDeciders
    public Outcome<List<ListStep>> record(Viewer viewer, TrackId id, NewStep wanted) {
        Track track = held(viewer, id);
        if (applications.isPartial(viewer, id)) {
            return Outcome.refused(Violation.of("recognition.partial"));
        }
        Optional<RecognitionList> list = lists.lock(id);
        if (list.isEmpty()) {
            return Outcome.refused(Violation.of("recognition.list.none"));
        }
        List<Violation> faults = new ArrayList<>(wanted.faults(day(list.get().formedAt()), day(clock.instant())));
        faults.addAll(standing(viewer, track, list.get(), wanted));
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        keep(viewer, track, list.get(), wanted);
        return Outcome.done(steps(viewer, list.get()));
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
        if (wanted.verdict() == ListStep.Verdict.APPROVED) {
            lots.obstacle(viewer, track).ifPresent(faults::add);
        }
        if (isOwn(viewer, list)) {
            faults.add(Violation.of("recognition.approval.own"));
        }
        List<ListStep> steps = steps(viewer, list);
        Optional<ListStep> next =
                steps.stream().filter(step -> !step.isApproved()).findFirst();
        if (steps.stream().anyMatch(ListStep::isReturned)) {
            faults.add(Violation.of("recognition.approval.returned"));
        } else if (next.filter(step -> step.step().id().equals(wanted.step())).isEmpty()) {
            faults.add(Violation.of("recognition.approval.order"));
        }
        return faults;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ListBases.CHINA);
    }

    private void keep(Viewer viewer, Track track, RecognitionList list, NewStep wanted) {
        List<ListStep> steps = steps(viewer, list);
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

    /** A list that an objection has corrected was approved as what it was before; the correction is confirmed by two. */
    private List<ListStep> steps(Viewer viewer, RecognitionList list) {
        List<ListRule.Step> wanted =
                policies.of(viewer, list.track()).list().map(ListRule::approval).orElse(List.of());
        Map<Integer, ListStep.Record> records = new HashMap<>();
        corrections.chain(list).forEach(one -> records.putAll(store.of(one)));
        List<ListStep> steps = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            steps.add(new ListStep(wanted.get(i), i + 1, Optional.ofNullable(records.get(i + 1))));
        }
        return steps;
    }
}
