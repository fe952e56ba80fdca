package org.clusterreview.draws;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Deed;
import org.clusterreview.access.personal.PersonalText;
import org.clusterreview.draws.Draw.State;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "panel_draw")
class DrawEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID roundId;
    private UUID trackId;
    private int number;

    @Enumerated(EnumType.STRING)
    private State state;

    private UUID poolFile;
    private UUID specFile;
    private @Nullable UUID resultFile;
    private int poolSize;
    private String poolHash;
    private String specHash;
    private String groupsHash;

    /** Not a personal value, but to be stored as one. */
    private @Nullable PersonalText secret;

    private @Nullable String commitment;
    private @Nullable String witness;
    private @Nullable String seed;
    private Instant frozenAt;
    private String frozenBy;
    private @Nullable Instant committedAt;
    private @Nullable String committedBy;
    private @Nullable Instant witnessedAt;
    private @Nullable String witnessedBy;
    private @Nullable Instant drawnAt;
    private @Nullable String drawnBy;
    private @Nullable Instant appliedAt;
    private @Nullable String appliedBy;
    private @Nullable Instant endedAt;
    private @Nullable String endedBy;
    private @Nullable String endReason;
    private @Nullable Instant endAskedAt;
    private @Nullable String endAskedBy;

    @SuppressWarnings("NullAway.Init")
    protected DrawEntity() {}

    DrawEntity(Track track, int number, FrozenDraw frozen, String groupsHash, UUID poolFile, UUID specFile, Deed by) {
        this.id = UUID.randomUUID();
        this.roundId = track.round().value();
        this.trackId = track.id().value();
        this.number = number;
        this.state = State.FROZEN;
        this.poolFile = poolFile;
        this.specFile = specFile;
        this.poolSize = frozen.pool().experts().size();
        this.poolHash = frozen.pool().sha256();
        this.specHash = frozen.specHash();
        this.groupsHash = groupsHash;
        this.frozenAt = by.at();
        this.frozenBy = by.by();
    }

    void commit(String hiddenSecret, String published, Deed by) {
        state = State.COMMITTED;
        secret = PersonalText.of(hiddenSecret);
        commitment = published;
        committedAt = by.at();
        committedBy = by.by();
    }

    void witness(String said, Deed by) {
        state = State.WITNESSED;
        witness = said;
        witnessedAt = by.at();
        witnessedBy = by.by();
    }

    void draw(State drawn, String usedSeed, UUID file, Deed by) {
        state = drawn;
        seed = usedSeed;
        resultFile = file;
        drawnAt = by.at();
        drawnBy = by.by();
    }

    void apply(Deed by) {
        state = State.APPLIED;
        appliedAt = by.at();
        appliedBy = by.by();
    }

    void takeBack() {
        state = State.DRAWN;
        appliedAt = null;
        appliedBy = null;
    }

    /** Wants the end; a supervisor agrees or declines. */
    void askEnd(String reason, Deed by) {
        endReason = reason;
        endAskedAt = by.at();
        endAskedBy = by.by();
    }

    void declineEnd() {
        endReason = null;
        endAskedAt = null;
        endAskedBy = null;
    }

    void end(Deed by) {
        state = State.ENDED;
        endedAt = by.at();
        endedBy = by.by();
    }

    boolean isAt(long expectedVersion) {
        return version != null && version == expectedVersion;
    }

    UUID id() {
        return id;
    }

    UUID round() {
        return roundId;
    }

    TrackId track() {
        return new TrackId(trackId);
    }

    int number() {
        return number;
    }

    State state() {
        return state;
    }

    String groupsHash() {
        return groupsHash;
    }

    String secretInClear() {
        return Optional.ofNullable(secret).orElseThrow().inClear();
    }

    Draw toValue() {
        boolean told = drawnAt != null;
        return new Draw(
                new DrawId(id),
                track(),
                number,
                version == null ? 0 : version,
                state,
                poolSize,
                poolHash,
                specHash,
                new Draw.Files(poolFile, specFile, Optional.ofNullable(resultFile)),
                Optional.ofNullable(commitment),
                Optional.ofNullable(witness),
                told ? Optional.ofNullable(secret).map(PersonalText::inClear) : Optional.empty(),
                Optional.ofNullable(seed),
                new Deed(frozenBy, frozenAt),
                step(committedBy, committedAt),
                step(witnessedBy, witnessedAt),
                step(drawnBy, drawnAt),
                step(appliedBy, appliedAt),
                endValue());
    }

    private Optional<Draw.End> endValue() {
        return step(endAskedBy, endAskedAt)
                .map(asked -> new Draw.End(Optional.ofNullable(endReason).orElse(""), asked, step(endedBy, endedAt)));
    }

    private static Optional<Deed> step(@Nullable String by, @Nullable Instant at) {
        return by == null || at == null ? Optional.empty() : Optional.of(new Deed(by, at));
    }
}
