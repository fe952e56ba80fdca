package org.clusterreview.invitations;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.personal.PersonalText;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.invitations.Invitation.State;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.Seat;
import org.clusterreview.panels.SeatId;
import org.clusterreview.rounds.TrackId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "invitation")
class InvitationEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID letterId;
    private UUID roundId;
    private UUID trackId;
    private UUID groupId;
    private UUID seatId;
    private UUID expertId;
    private String expertName;
    private PersonalText token;
    private String tokenHash;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant sentAt;
    private Instant answerBy;
    private @Nullable Instant remindedAt;
    private int reminders;
    private @Nullable Instant answeredAt;
    private @Nullable String answeredBy;
    private String reason;
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    protected InvitationEntity() {}

    InvitationEntity(LetterEntity letter, GroupId group, Seat seat, Token token, Instant at) {
        this.id = UUID.randomUUID();
        this.letterId = letter.id();
        this.roundId = letter.round();
        this.trackId = letter.track().value();
        this.groupId = group.value();
        this.seatId = seat.id().value();
        this.expertId = seat.expert().value();
        this.expertName = seat.expertName();
        this.token = PersonalText.of(token.value());
        this.tokenHash = token.sha256();
        this.state = State.SENT;
        this.sentAt = at;
        this.answerBy = letter.answerBy(at);
        this.reason = "";
    }

    /** @param by who recorded it for the expert; null if he or she answered */
    void answer(State answer, String why, @Nullable String by, Instant at) {
        state = answer;
        reason = why;
        answeredBy = by;
        answeredAt = at;
    }

    void close(State end, Instant at) {
        state = end;
        closedAt = at;
    }

    void remind(Instant at) {
        reminders++;
        remindedAt = at;
    }

    boolean wasRemindedSince(Instant moment) {
        return remindedAt != null && remindedAt.isAfter(moment);
    }

    boolean isAt(long expectedVersion) {
        return version != null && version == expectedVersion;
    }

    boolean isClosed() {
        return closedAt != null;
    }

    UUID id() {
        return id;
    }

    UUID letter() {
        return letterId;
    }

    UUID round() {
        return roundId;
    }

    TrackId track() {
        return new TrackId(trackId);
    }

    GroupId group() {
        return new GroupId(groupId);
    }

    SeatId seat() {
        return new SeatId(seatId);
    }

    ExpertId expert() {
        return new ExpertId(expertId);
    }

    String expertName() {
        return expertName;
    }

    Token token() {
        return new Token(token.inClear());
    }

    State state() {
        return state;
    }

    Instant answerBy() {
        return answerBy;
    }

    int reminders() {
        return reminders;
    }

    Invitation toValue() {
        return new Invitation(
                new InvitationId(id),
                version == null ? 0 : version,
                letterId,
                group(),
                seat(),
                expert(),
                expertName,
                state,
                sentAt,
                answerBy,
                reminders,
                Optional.ofNullable(answeredAt),
                Optional.ofNullable(answeredBy),
                reason);
    }
}
