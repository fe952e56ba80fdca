package org.clusterreview.experts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.experts.identity.IdentityRecord;
import org.clusterreview.experts.identity.Likeness;
import org.clusterreview.experts.identity.Pair;
import org.clusterreview.experts.identity.SamePerson;
import org.clusterreview.kernel.canonical.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps the open questions of identity up with the pool. What was decided once is asked again only for new reasons. */
@Component
class PairStore {

    private final PairRepository pairs;
    private final IdentityRecords records;
    private final Merges merges;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PairStore(
            PairRepository pairs,
            IdentityRecords records,
            Merges merges,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pairs = pairs;
        this.records = records;
        this.merges = merges;
        this.events = events;
        this.clock = clock;
    }

    private record Ids(UUID one, UUID other) {

        static Ids of(UUID a, UUID b) {
            return a.compareTo(b) < 0 ? new Ids(a, b) : new Ids(b, a);
        }
    }

    /** Opens questions for those who are alike now, and drops those of records that no longer are. */
    void refresh() {
        MergedIds merged = merges.present();
        Map<Ids, PairEntity> known = new HashMap<>();
        pairs.findAll().forEach(pair -> known.put(new Ids(pair.one(), pair.other()), pair));
        Map<Ids, Set<Likeness>> apart = apart(known.values(), merged);
        Set<Ids> open = new HashSet<>();
        List<String> opened = new ArrayList<>();
        for (Pair found : SamePerson.pairs(records.all(merged))) {
            if (!isSettled(found, apart)) {
                open.add(new Ids(found.one(), found.other()));
                ask(found, known).ifPresent(id -> opened.add(id.toString()));
            }
        }
        int gone = drop(known, open);
        if (!opened.isEmpty() || gone > 0) {
            Collections.sort(opened);
            events.publishEvent(new ExpertEvents.PairsFound(opened.size(), gone, Sha256.ofCanonical(opened)));
        }
        pairs.flush();
    }

    /** The question that was not open before, if it was not. */
    private Optional<UUID> ask(Pair found, Map<Ids, PairEntity> known) {
        PairEntity row = known.get(new Ids(found.one(), found.other()));
        if (row == null) {
            return Optional.of(
                    pairs.save(new PairEntity(found, clock.instant())).id());
        }
        boolean isNew = row.state() != PairEntity.State.OPEN;
        if (isNew || !row.likeness().equals(found.likeness())) {
            row.open(found);
        }
        return isNew ? Optional.of(row.id()) : Optional.empty();
    }

    private static int drop(Map<Ids, PairEntity> known, Set<Ids> open) {
        int gone = 0;
        for (Map.Entry<Ids, PairEntity> pair : known.entrySet()) {
            if (pair.getValue().state() == PairEntity.State.OPEN && !open.contains(pair.getKey())) {
                pair.getValue().vanish();
                gone++;
            }
        }
        return gone;
    }

    /** Pairs of these people about which nobody has been asked and nothing has been decided. */
    List<Pair> opening(Collection<IdentityRecord> people, MergedIds merged) {
        List<PairEntity> known = pairs.findAll();
        Map<Ids, Set<Likeness>> apart = apart(known, merged);
        Set<Ids> open = new HashSet<>();
        known.stream()
                .filter(pair -> pair.state() == PairEntity.State.OPEN)
                .forEach(pair -> open.add(new Ids(pair.one(), pair.other())));
        return SamePerson.pairs(people).stream()
                .filter(pair -> !open.contains(new Ids(pair.one(), pair.other())) && !isSettled(pair, apart))
                .toList();
    }

    /** For what reasons people were held apart: what was decided of a record holds of whom it was merged into. */
    private static Map<Ids, Set<Likeness>> apart(Collection<PairEntity> known, MergedIds merged) {
        Map<Ids, Set<Likeness>> apart = new HashMap<>();
        known.stream()
                .filter(pair -> pair.state() == PairEntity.State.APART)
                .forEach(pair -> apart.computeIfAbsent(
                                Ids.of(merged.present(pair.one()), merged.present(pair.other())),
                                ids -> EnumSet.of(Likeness.CONTRADICTING_IDENTITY))
                        .addAll(pair.decidedLikeness()));
        return apart;
    }

    /** A contradiction is no new reason to ask. */
    private static boolean isSettled(Pair pair, Map<Ids, Set<Likeness>> apart) {
        return apart.getOrDefault(new Ids(pair.one(), pair.other()), Set.of()).containsAll(pair.likeness());
    }

    List<PairEntity> open() {
        return pairs.findByStateOrderByFoundAtAscIdAsc(PairEntity.State.OPEN);
    }

    long countOpen() {
        return pairs.countByState(PairEntity.State.OPEN);
    }

    /** Everybody of whom a question is open. */
    Set<UUID> unresolved() {
        Set<UUID> unresolved = new HashSet<>();
        open().forEach(pair -> {
            unresolved.add(pair.one());
            unresolved.add(pair.other());
        });
        return unresolved;
    }

    Optional<PairEntity> find(UUID pair) {
        return pairs.findById(pair);
    }

    void flush() {
        pairs.flush();
    }
}
