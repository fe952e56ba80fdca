package org.clusterreview.organisations;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.organisations.OrganisationQuestion.State;
import org.clusterreview.organisations.names.NameReason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Entity
@Table(name = "organisation_question")
class QuestionEntity {

    private static final JsonMapper JSON = new JsonMapper();

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String pair;
    private int asked;
    private UUID newerId;
    private UUID olderId;
    private String newerName;
    private String olderName;
    private int likeness;
    private String reasons;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    private @Nullable UUID keptId;
    private @Nullable UUID mergedId;
    private @Nullable String reason;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private Instant askedAt;
    private @Nullable Instant supersededAt;

    @SuppressWarnings("NullAway.Init")
    protected QuestionEntity() {}

    QuestionEntity(Registration.Asked question, int asked, Instant at) {
        this(
                question.newer(),
                question.older().organisation(),
                question.name(),
                question.older().name(),
                question.older().likeness(),
                CanonicalJson.of(question.older().reasons()),
                asked,
                at);
    }

    private QuestionEntity(
            UUID newer,
            UUID older,
            String newerName,
            String olderName,
            int likeness,
            String reasons,
            int asked,
            Instant at) {
        this.id = UUID.randomUUID();
        this.newerId = newer;
        this.olderId = older;
        this.newerName = newerName;
        this.olderName = olderName;
        this.pair = pair(newer, older);
        this.asked = asked;
        this.likeness = likeness;
        this.reasons = reasons;
        this.askedAt = at;
    }

    static String pair(UUID one, UUID other) {
        return one.compareTo(other) < 0 ? one + "/" + other : other + "/" + one;
    }

    /** The same question, open again. */
    QuestionEntity again(Instant at) {
        return new QuestionEntity(newerId, olderId, newerName, olderName, likeness, reasons, asked + 1, at);
    }

    /** They are one: one of the two, or what it stood for by then, went into the other. */
    void unite(UUID kept, UUID merged, String because, String by, Instant at) {
        decide(State.SAME, because, by, at);
        keptId = kept;
        mergedId = merged;
    }

    void decide(State decided, String because, String by, Instant at) {
        state = decided;
        reason = because;
        decidedBy = by;
        decidedAt = at;
    }

    void supersede(Instant at) {
        supersededAt = at;
    }

    boolean isAt(long expectedVersion) {
        return version != null && version == expectedVersion;
    }

    boolean isInForce() {
        return supersededAt == null;
    }

    boolean isOpen() {
        return isInForce() && state == State.OPEN;
    }

    UUID id() {
        return id;
    }

    String pair() {
        return pair;
    }

    int likeness() {
        return likeness;
    }

    int asked() {
        return asked;
    }

    State state() {
        return state;
    }

    UUID newer() {
        return newerId;
    }

    UUID older() {
        return olderId;
    }

    Stream<UUID> both() {
        return Stream.of(newerId, olderId);
    }

    Optional<UUID> kept() {
        return Optional.ofNullable(keptId);
    }

    /** The one that went into the other; empty where nobody has written it down. */
    Optional<UUID> merged() {
        return Optional.ofNullable(mergedId);
    }

    Instant decidedAt() {
        return Optional.ofNullable(decidedAt).orElseThrow();
    }

    private Optional<OrganisationQuestion.Decided> decided() {
        return decidedBy == null || decidedAt == null || reason == null
                ? Optional.empty()
                : Optional.of(new OrganisationQuestion.Decided(decidedBy, decidedAt, reason, kept()));
    }

    OrganisationQuestion toValue(Organisation newer, Organisation older) {
        List<NameReason> told = JSON.readValue(reasons, new TypeReference<List<NameReason>>() {});
        return new OrganisationQuestion(
                id,
                version == null ? 0 : version,
                newer,
                older,
                newerName,
                olderName,
                told,
                likeness,
                state,
                decided(),
                askedAt);
    }
}
