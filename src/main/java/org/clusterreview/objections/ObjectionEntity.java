package org.clusterreview.objections;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.AccountId;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.personal.PersonalText;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.objections.Objection.State;
import org.clusterreview.objections.Objection.Verdict;
import org.clusterreview.recognition.PublicNotice;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "objection")
class ObjectionEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID roundId;
    private UUID trackId;
    private UUID noticeId;
    private @Nullable UUID applicationId;
    private int number;

    @Enumerated(EnumType.STRING)
    private Objector.Kind objectorKind;

    private @Nullable PersonalText objectorName;
    private @Nullable PersonalText objectorContact;
    private boolean sealed;

    @Enumerated(EnumType.STRING)
    private Objection.Channel channel;

    private String statement;
    private @Nullable UUID documentId;
    private LocalDate receivedOn;
    private boolean late;

    @Enumerated(EnumType.STRING)
    private State state = State.RECEIVED;

    @Enumerated(EnumType.STRING)
    private @Nullable Ground refusalGround;

    private @Nullable String refusalReason;
    private @Nullable LocalDate acknowledgedOn;
    private @Nullable UUID investigatorId;
    private @Nullable UUID approvalId;

    @Enumerated(EnumType.STRING)
    private @Nullable Verdict verdict;

    private @Nullable String verdictReason;
    private @Nullable LocalDate decidedOn;
    private @Nullable LocalDate answeredOn;
    private @Nullable String answer;
    private Instant recordedAt;
    private String recordedBy;

    @SuppressWarnings("NullAway.Init")
    protected ObjectionEntity() {}

    ObjectionEntity(Track track, PublicNotice notice, int number, NewObjection wanted, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.roundId = track.round().value();
        this.trackId = track.id().value();
        this.noticeId = notice.id();
        this.applicationId = wanted.application().map(ApplicationId::value).orElse(null);
        this.number = number;
        this.objectorKind = wanted.objector().kind();
        this.objectorName = wanted.objector().name().orElse(null);
        this.objectorContact = wanted.objector().contact().orElse(null);
        this.sealed = wanted.objector().sealed();
        this.channel = wanted.channel();
        this.statement = wanted.statement().strip();
        this.documentId = wanted.document().orElse(null);
        this.receivedOn = wanted.receivedOn();
        this.late = notice.isOverOn(wanted.receivedOn());
        this.recordedAt = at;
        this.recordedBy = by;
    }

    void refuse(Ground ground, String reason) {
        state = State.NOT_ACCEPTED;
        refusalGround = ground;
        refusalReason = reason;
    }

    void acknowledge(LocalDate day) {
        state = State.ACKNOWLEDGED;
        acknowledgedOn = day;
    }

    void assign(AccountId investigator) {
        state = State.INVESTIGATION;
        investigatorId = investigator.value();
    }

    void propose(UUID approval) {
        approvalId = approval;
    }

    /** The second person did not agree: it is looked into again. */
    void reopen() {
        approvalId = null;
    }

    void decide(Verdict found, String reason, LocalDate day) {
        state = State.DECIDED;
        verdict = found;
        verdictReason = reason;
        decidedOn = day;
    }

    void answer(String text, LocalDate day) {
        state = State.ANSWERED;
        answer = text;
        answeredOn = day;
    }

    boolean isAt(long expectedVersion) {
        return version != null && version == expectedVersion;
    }

    long version() {
        return version == null ? 0 : version;
    }

    ObjectionId id() {
        return new ObjectionId(id);
    }

    UUID round() {
        return roundId;
    }

    TrackId track() {
        return new TrackId(trackId);
    }

    UUID notice() {
        return noticeId;
    }

    int number() {
        return number;
    }

    Optional<ApplicationId> application() {
        return Optional.ofNullable(applicationId).map(ApplicationId::new);
    }

    Objector objector() {
        return new Objector(
                objectorKind, Optional.ofNullable(objectorName), Optional.ofNullable(objectorContact), sealed);
    }

    Objection.Channel channel() {
        return channel;
    }

    String statement() {
        return statement;
    }

    Optional<UUID> document() {
        return Optional.ofNullable(documentId);
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    boolean late() {
        return late;
    }

    State state() {
        return state;
    }

    Optional<Objection.Refusal> refusal() {
        return refusalGround == null || refusalReason == null
                ? Optional.empty()
                : Optional.of(new Objection.Refusal(refusalGround, refusalReason));
    }

    Optional<LocalDate> acknowledgedOn() {
        return Optional.ofNullable(acknowledgedOn);
    }

    Optional<AccountId> investigator() {
        return Optional.ofNullable(investigatorId).map(AccountId::new);
    }

    Optional<UUID> approval() {
        return Optional.ofNullable(approvalId);
    }

    Optional<Objection.Decision> decision() {
        return verdict == null || verdictReason == null || decidedOn == null
                ? Optional.empty()
                : Optional.of(new Objection.Decision(verdict, verdictReason, decidedOn));
    }

    Optional<Objection.Answer> answer() {
        return answer == null || answeredOn == null
                ? Optional.empty()
                : Optional.of(new Objection.Answer(answeredOn, answer));
    }

    /**
     * Whether somebody may know of it: not of one about an application that is hidden or whose result is withheld, since it may
     * take the application off the list, and of one about the notice as a whole only who sees the whole.
     */
    boolean isVisible(Hidden hidden) {
        return isVisible(hidden, track(), application());
    }

    static boolean isVisible(Hidden hidden, TrackId track, Optional<ApplicationId> application) {
        return application.map(one -> !hidden.withholds(one.value())).orElseGet(() -> !hidden.isPartial(track.value()));
    }
}
