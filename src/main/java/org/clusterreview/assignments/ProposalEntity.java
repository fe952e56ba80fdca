package org.clusterreview.assignments;

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
import org.clusterreview.assignments.Proposal.Basis;
import org.clusterreview.assignments.Proposal.State;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "assignment_proposal")
class ProposalEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID roundId;
    private UUID trackId;
    private int number;

    @Enumerated(EnumType.STRING)
    private State state;

    private UUID jobId;
    private UUID questionFile;
    private @Nullable UUID answerFile;
    private int panelCount;
    private int poolSize;
    private String seed;
    private String poolHash;
    private String specHash;
    private String groupsHash;
    private String fitHash;
    private Instant startedAt;
    private String startedBy;
    private @Nullable Instant foundAt;
    private @Nullable Instant appliedAt;
    private @Nullable String appliedBy;
    private @Nullable Instant closedAt;
    private @Nullable String closedBy;
    private @Nullable String closeReason;

    @SuppressWarnings("NullAway.Init")
    protected ProposalEntity() {}

    ProposalEntity(UUID id, Track track, int number, Question question, UUID questionFile, UUID job, Deed by) {
        Basis basis = question.basis();
        this.id = id;
        this.roundId = track.round().value();
        this.trackId = track.id().value();
        this.number = number;
        this.state = State.RUNNING;
        this.jobId = job;
        this.questionFile = questionFile;
        this.panelCount = question.spec().panels().size();
        this.poolSize = question.pool().experts().size();
        this.seed = basis.seed();
        this.poolHash = basis.poolHash();
        this.specHash = basis.specHash();
        this.groupsHash = basis.groupsHash();
        this.fitHash = basis.fitHash();
        this.startedAt = by.at();
        this.startedBy = by.by();
    }

    void answer(State found, UUID file, Instant at) {
        state = found;
        answerFile = file;
        foundAt = at;
    }

    void apply(Deed by) {
        state = State.APPLIED;
        appliedAt = by.at();
        appliedBy = by.by();
        closedAt = null;
        closedBy = null;
        closeReason = null;
    }

    void close(State end, String reason, Deed by) {
        state = end;
        closedAt = by.at();
        closedBy = by.by();
        closeReason = reason;
    }

    boolean isAt(long expectedVersion) {
        return version != null && version == expectedVersion;
    }

    boolean isAppliedAfter(ProposalEntity other) {
        return appliedAt != null && other.appliedAt != null && appliedAt.isAfter(other.appliedAt);
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

    UUID job() {
        return jobId;
    }

    Basis basis() {
        return new Basis(seed, poolHash, specHash, groupsHash, fitHash);
    }

    UUID questionFile() {
        return questionFile;
    }

    Optional<UUID> answerFile() {
        return Optional.ofNullable(answerFile);
    }

    Proposal toValue() {
        return new Proposal(
                new ProposalId(id),
                track(),
                number,
                version == null ? 0 : version,
                state,
                panelCount,
                poolSize,
                basis(),
                jobId,
                new Deed(startedBy, startedAt),
                Optional.ofNullable(foundAt),
                deed(appliedBy, appliedAt),
                deed(closedBy, closedAt)
                        .map(by -> new Proposal.Closed(
                                Optional.ofNullable(closeReason).orElse(""), by)));
    }

    private static Optional<Deed> deed(@Nullable String by, @Nullable Instant at) {
        return by == null || at == null ? Optional.empty() : Optional.of(new Deed(by, at));
    }
}
