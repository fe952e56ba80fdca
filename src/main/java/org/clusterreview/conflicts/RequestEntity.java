package org.clusterreview.conflicts;

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
import org.clusterreview.access.personal.PersonalText;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.conflicts.ExclusionRequest.Decision;
import org.clusterreview.conflicts.ExclusionRequest.Match;
import org.clusterreview.conflicts.ExclusionRequest.State;
import org.clusterreview.documents.StoredFile;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.rounds.TrackId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "exclusion_request")
class RequestEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID roundId;
    private UUID trackId;
    private UUID applicationId;
    private PersonalText person;
    private @Nullable String organisation;
    private String reason;
    private LocalDate receivedOn;
    private @Nullable UUID documentId;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    private @Nullable String decisionReason;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable UUID expertId;
    private @Nullable String matchReason;
    private @Nullable String matchedBy;
    private @Nullable Instant matchedAt;
    private String recordedBy;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected RequestEntity() {}

    RequestEntity(Application application, NewRequest request, Optional<StoredFile> document, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.roundId = application.round().value();
        this.trackId = application.track().value();
        this.applicationId = application.id().value();
        this.person = PersonalText.of(request.person());
        this.organisation = request.organisation()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .orElse(null);
        this.reason = request.reason().strip();
        this.receivedOn = request.receivedOn();
        this.documentId = document.map(StoredFile::id).orElse(null);
        this.recordedBy = by;
        this.recordedAt = at;
    }

    void decide(State decided, String because, String by, Instant at) {
        state = decided;
        decisionReason = because;
        decidedBy = by;
        decidedAt = at;
    }

    void match(Optional<ExpertId> expert, String because, String by, Instant at) {
        expertId = expert.map(ExpertId::value).orElse(null);
        matchReason = because;
        matchedBy = by;
        matchedAt = at;
    }

    boolean isAt(long expectedVersion) {
        return version != null && version == expectedVersion;
    }

    RequestId id() {
        return new RequestId(id);
    }

    TrackId track() {
        return new TrackId(trackId);
    }

    UUID round() {
        return roundId;
    }

    ApplicationId application() {
        return new ApplicationId(applicationId);
    }

    boolean stands() {
        return state.stands();
    }

    State state() {
        return state;
    }

    Optional<UUID> document() {
        return Optional.ofNullable(documentId);
    }

    boolean names(NewRequest request) {
        return person.equals(PersonalText.of(request.person()))
                && Optional.ofNullable(organisation)
                        .equals(request.organisation().map(String::strip).filter(name -> !name.isEmpty()));
    }

    private Optional<Decision> decision() {
        return decisionReason == null || decidedBy == null || decidedAt == null
                ? Optional.empty()
                : Optional.of(new Decision(decisionReason, decidedBy, decidedAt));
    }

    private Optional<Match> match() {
        return matchReason == null || matchedBy == null || matchedAt == null
                ? Optional.empty()
                : Optional.of(
                        new Match(Optional.ofNullable(expertId).map(ExpertId::new), matchReason, matchedBy, matchedAt));
    }

    ExclusionRequest toValue(Optional<StoredFile> file) {
        return new ExclusionRequest(
                id(),
                version == null ? 0 : version,
                application(),
                person.inClear(),
                Optional.ofNullable(organisation),
                reason,
                receivedOn,
                file,
                state,
                decision(),
                match(),
                recordedBy,
                recordedAt);
    }
}
