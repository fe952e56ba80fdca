package org.clusterreview.reviews;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.rounds.RoundId;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "score_sheet")
class ScoreSheetEntity {

    /** The only review stage and pass so far; rounds with several add theirs beside them. */
    private static final String REVIEW = "REVIEW";

    private static final String FINAL = "FINAL";

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID roundId;
    private UUID trackId;
    private UUID applicationId;
    private UUID seatId;
    private int seatNumber;
    private UUID expertId;
    private String expertName;
    private String reviewStage;
    private String pass;
    private boolean counts;

    @Enumerated(EnumType.STRING)
    private SheetState state;

    private @Nullable String reason;
    private Instant openedAt;
    private @Nullable Instant submittedAt;
    private @Nullable String sha256;
    private @Nullable Instant returnedAt;

    @SuppressWarnings("NullAway.Init")
    protected ScoreSheetEntity() {}

    ScoreSheetEntity(Track track, Assignment assignment, Instant at) {
        this.id = UUID.randomUUID();
        this.roundId = track.round().value();
        this.trackId = track.id().value();
        this.applicationId = assignment.application().value();
        this.seatId = assignment.seat();
        this.seatNumber = assignment.seatNumber();
        this.expertId = assignment.expert().value();
        this.expertName = assignment.expertName();
        this.reviewStage = REVIEW;
        this.pass = FINAL;
        this.counts = assignment.counts();
        this.state = assignment.recused() ? SheetState.RECUSED : SheetState.OPEN;
        this.openedAt = at;
    }

    void submit(Instant at, String hash) {
        state = SheetState.SUBMITTED;
        submittedAt = at;
        sha256 = hash;
        reason = null;
        returnedAt = null;
    }

    /** Back into the hands of its expert. */
    void giveBack(String because, Instant at) {
        change(SheetState.RETURNED, because);
        returnedAt = at;
    }

    void change(SheetState to, @Nullable String because) {
        state = to;
        reason = because;
        returnedAt = null;
    }

    SheetId id() {
        return new SheetId(id);
    }

    UUID seat() {
        return seatId;
    }

    UUID application() {
        return applicationId;
    }

    TrackId track() {
        return new TrackId(trackId);
    }

    UUID expert() {
        return expertId;
    }

    SheetState state() {
        return state;
    }

    /** Since when it is back with its expert; empty where it is not. */
    Optional<Instant> returnedAt() {
        return Optional.ofNullable(returnedAt);
    }

    /** False for the sheet of a shadow. */
    boolean counts() {
        return counts;
    }

    /** Out of the count because the seat or the application was no longer assigned, not by an organiser's word. */
    boolean isUnassigned() {
        return state == SheetState.VOIDED && reason == null;
    }

    boolean isAt(long expectedVersion) {
        return version != null && version == expectedVersion;
    }

    Sheet toValue() {
        return new Sheet(
                id(),
                version == null ? 0 : version,
                new RoundId(roundId),
                new TrackId(trackId),
                new ApplicationId(applicationId),
                seatNumber,
                new ExpertId(expertId),
                expertName,
                counts,
                state,
                Optional.ofNullable(reason),
                Optional.ofNullable(submittedAt),
                Optional.ofNullable(sha256));
    }
}
