package org.clusterreview.experts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.identity.Likeness;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One person is one person (身份核对): records that are alike are asked about, merged into one or kept apart. A merge only
 * says which record stands for which, so undoing it leaves everything as it was.
 */
@Service
@Transactional
public class Identities {

    private final ExpertRepository experts;
    private final ExpertReader reader;
    private final PairStore pairs;
    private final MergeRepository merges;
    private final HeldSeats seats;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Identities(
            ExpertRepository experts,
            ExpertReader reader,
            PairStore pairs,
            MergeRepository merges,
            HeldSeats seats,
            ApplicationEventPublisher events,
            Clock clock) {
        this.experts = experts;
        this.reader = reader;
        this.pairs = pairs;
        this.merges = merges;
        this.seats = seats;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whether two records are one person.
     *
     * @param oneSeated whether the record has a seat on a panel, so that it is the one to keep
     * @param decidedBefore why they were held apart before there were new reasons to ask; empty if nobody was asked
     */
    public record Question(
            UUID id,
            long version,
            Set<Likeness> likeness,
            ExpertDetails one,
            ExpertDetails other,
            boolean oneSeated,
            boolean otherSeated,
            Optional<String> decidedBefore) {}

    /** A merge that holds. The records are shown as they are by themselves. */
    public record Merged(UUID id, Expert kept, Expert merged, String by, Instant at, String reason) {}

    /** Open questions, the oldest first. */
    @ForStaff
    @Transactional(readOnly = true)
    public List<Question> open(Viewer viewer) {
        return questions(viewer, pairs.open());
    }

    /** Open questions about an expert. */
    @ForStaff
    @Transactional(readOnly = true)
    public List<Question> of(Viewer viewer, ExpertId id) {
        UUID present = reader.merged().present(id.value());
        return questions(
                viewer,
                pairs.open().stream()
                        .filter(pair ->
                                pair.one().equals(present) || pair.other().equals(present))
                        .toList());
    }

    /** How many questions are open. */
    @ForInsiders
    @Transactional(readOnly = true)
    public long unresolved(Viewer viewer) {
        return pairs.countOpen();
    }

    /** Merges that hold, the newest first. */
    @ForStaff
    @Transactional(readOnly = true)
    public List<Merged> merged(Viewer viewer) {
        List<MergeEntity> found = merges.findByUndoneAtIsNullOrderByMergedAtDescIdAsc();
        List<UUID> ids = found.stream()
                .flatMap(merge -> Stream.of(merge.kept(), merge.merged()))
                .distinct()
                .toList();
        Map<UUID, Expert> records = reader.values(viewer, experts.findAllById(ids)).stream()
                .collect(Collectors.toMap(expert -> expert.id().value(), Function.identity()));
        return found.stream()
                .map(merge -> new Merged(
                        merge.id(),
                        Optional.ofNullable(records.get(merge.kept())).orElseThrow(),
                        Optional.ofNullable(records.get(merge.merged())).orElseThrow(),
                        merge.by(),
                        merge.at(),
                        merge.reason()))
                .toList();
    }

    /**
     * Decides that the two of a question are one person: {@code keep} stands for both from now on. Refused without a reason, if
     * the question is another one by now, and if the one to go has a seat on a panel under way. Accounts of both lead to the one that is
     * kept, from the next sign-in on.
     */
    @ForStaff
    public Outcome<Expert> merge(Viewer viewer, UUID pair, long seenVersion, ExpertId keep, String reason) {
        Optional<PairEntity> found = asked(pair, seenVersion).filter(known -> known.isOf(keep.value()));
        Optional<ExpertEntity> kept = found.flatMap(known -> present(keep.value()));
        Optional<ExpertEntity> gone = found.flatMap(known -> present(known.without(keep.value())));
        if (found.isEmpty() || kept.isEmpty() || gone.isEmpty()) {
            return Outcome.refused(Violation.of("identity.changed"));
        }
        UUID other = gone.get().id();
        List<Violation> bars = bars(viewer, kept.get(), gone.get(), reason);
        if (!bars.isEmpty()) {
            return Outcome.refused(bars);
        }
        gone.get().mergeInto(keep.value());
        merges.save(new MergeEntity(keep.value(), other, viewer.actor(), clock.instant(), reason));
        found.get().decide(PairEntity.State.MERGED, viewer.actor(), clock.instant(), reason);
        experts.flush();
        pairs.refresh();
        events.publishEvent(new ExpertEvents.ExpertsMerged(keep.value(), other, reason));
        return Outcome.done(reader.values(viewer, List.of(kept.get())).getFirst());
    }

    private List<Violation> bars(Viewer viewer, ExpertEntity keep, ExpertEntity other, String reason) {
        if (reason.isBlank()) {
            return List.of(Violation.at("reason", "expert.reason.missing"));
        }
        if (seats.isSeated(viewer, new ExpertId(other.id()))) {
            boolean both = seats.isSeated(viewer, new ExpertId(keep.id()));
            return List.of(Violation.of(both ? "identity.both-seated" : "identity.seated", other.name()));
        }
        return List.of();
    }

    /** Decides that two records are two people; asked again only if they are alike in something else. */
    @ForStaff
    public Outcome<UUID> keepApart(Viewer viewer, UUID pair, long seenVersion, String reason) {
        Optional<PairEntity> found = asked(pair, seenVersion);
        if (found.isEmpty()) {
            return Outcome.refused(Violation.of("identity.changed"));
        }
        if (reason.isBlank()) {
            return Outcome.refused(Violation.at("reason", "expert.reason.missing"));
        }
        PairEntity known = found.get();
        known.decide(PairEntity.State.APART, viewer.actor(), clock.instant(), reason);
        pairs.flush();
        events.publishEvent(
                new ExpertEvents.PairDecided(pair, List.of(known.one(), known.other()), known.likeness(), reason));
        return Outcome.done(pair);
    }

    /** Takes a merge back: both records stand for themselves again, and the question is open. Refused without a reason. */
    @ForStaff
    public Outcome<UUID> undo(Viewer viewer, UUID merge, String reason) {
        Optional<MergeEntity> found = merges.findById(merge).filter(known -> !known.isUndone());
        if (found.isEmpty()) {
            return Outcome.refused(Violation.of("identity.changed"));
        }
        if (reason.isBlank()) {
            return Outcome.refused(Violation.at("reason", "expert.reason.missing"));
        }
        MergeEntity known = found.get();
        experts.findById(known.merged()).orElseThrow().mergeInto(null);
        known.undo(viewer.actor(), clock.instant(), reason);
        experts.flush();
        pairs.refresh();
        events.publishEvent(new ExpertEvents.MergeUndone(known.kept(), known.merged(), reason));
        return Outcome.done(merge);
    }

    /** The question as it was seen, if it is open still. */
    private Optional<PairEntity> asked(UUID pair, long seenVersion) {
        return pairs.find(pair)
                .filter(known -> known.version() == seenVersion && known.state() == PairEntity.State.OPEN);
    }

    private Optional<ExpertEntity> present(UUID id) {
        return experts.findById(id).filter(expert -> expert.mergedInto().isEmpty());
    }

    /** With as many queries however many questions there are. */
    private List<Question> questions(Viewer viewer, List<PairEntity> asked) {
        List<ExpertEntity> records = experts.findAllById(asked.stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .distinct()
                .toList());
        Map<UUID, ExpertDetails> details = reader.details(viewer, records).stream()
                .collect(Collectors.toMap(found -> found.expert().id().value(), Function.identity()));
        Set<ExpertId> seated = seats.seated(
                viewer,
                records.stream().map(record -> new ExpertId(record.id())).toList());
        return asked.stream()
                .map(pair -> new Question(
                        pair.id(),
                        pair.version(),
                        pair.likeness(),
                        Optional.ofNullable(details.get(pair.one())).orElseThrow(),
                        Optional.ofNullable(details.get(pair.other())).orElseThrow(),
                        seated.contains(new ExpertId(pair.one())),
                        seated.contains(new ExpertId(pair.other())),
                        pair.decisionReason()))
                .toList();
    }
}
