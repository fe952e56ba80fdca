package org.clusterreview.experts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.experts.identity.Likeness;
import org.clusterreview.experts.identity.Pair;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.jspecify.annotations.Nullable;

/** The question whether two records are one person, and what was decided. */
@Entity
@Table(name = "expert_pair")
class PairEntity {

    enum State {
        OPEN,
        MERGED,
        APART,
        /** No longer alike, or a question of other records now. */
        GONE
    }

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID oneId;
    private UUID otherId;
    private String reasons;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    private Instant foundAt;
    private @Nullable String decidedReasons;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String decisionReason;

    @SuppressWarnings("NullAway.Init")
    protected PairEntity() {}

    PairEntity(Pair pair, Instant at) {
        this.id = UUID.randomUUID();
        this.oneId = pair.one();
        this.otherId = pair.other();
        this.reasons = json(pair.likeness());
        this.foundAt = at;
    }

    private static String json(Set<Likeness> likeness) {
        return CanonicalJson.of(likeness.stream().sorted().toList());
    }

    private static Set<Likeness> parsed(String json) {
        Set<Likeness> likeness = EnumSet.noneOf(Likeness.class);
        Arrays.stream(Likeness.values())
                .filter(one -> json.contains('"' + one.name() + '"'))
                .forEach(likeness::add);
        return likeness;
    }

    /** Asks anew, for these reasons. That they were one is no decision any more: it was taken back. */
    void open(Pair pair) {
        if (state == State.MERGED) {
            decidedReasons = null;
            decidedBy = null;
            decidedAt = null;
            decisionReason = null;
        }
        state = State.OPEN;
        reasons = json(pair.likeness());
    }

    void vanish() {
        state = State.GONE;
    }

    void decide(State decision, String by, Instant at, String because) {
        state = decision;
        decidedReasons = reasons;
        decidedBy = by;
        decidedAt = at;
        decisionReason = because;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    UUID one() {
        return oneId;
    }

    UUID other() {
        return otherId;
    }

    boolean isOf(UUID record) {
        return oneId.equals(record) || otherId.equals(record);
    }

    /** The one beside this one. */
    UUID without(UUID record) {
        return oneId.equals(record) ? otherId : oneId;
    }

    State state() {
        return state;
    }

    Set<Likeness> likeness() {
        return parsed(reasons);
    }

    /** For what reasons the decision was made; empty while there is none. */
    Set<Likeness> decidedLikeness() {
        return decidedReasons == null ? Set.of() : parsed(decidedReasons);
    }

    /** Why it was decided before. */
    Optional<String> decisionReason() {
        return Optional.ofNullable(decisionReason);
    }
}
