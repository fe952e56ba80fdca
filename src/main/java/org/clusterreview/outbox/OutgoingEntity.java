package org.clusterreview.outbox;

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
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "outgoing_message")
class OutgoingEntity {

    private static final int FAILURE_LENGTH = 500;

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID subjectId;
    private String kind;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private PersonalText recipient;
    private @Nullable PersonalText title;
    private PersonalText text;

    @Enumerated(EnumType.STRING)
    private SentMessage.State state;

    private String way;
    private int attempts;
    private Instant createdAt;
    private @Nullable Instant nextAt;
    private @Nullable Instant endedAt;
    private String failure;

    @SuppressWarnings("NullAway.Init")
    protected OutgoingEntity() {}

    OutgoingEntity(Letter letter, Instant at) {
        this.id = UUID.randomUUID();
        this.subjectId = letter.subject();
        this.kind = letter.kind();
        this.channel = letter.channel();
        this.recipient = letter.recipient();
        this.title = letter.title().isBlank() ? null : PersonalText.of(letter.title());
        this.text = PersonalText.of(letter.text());
        this.state = SentMessage.State.QUEUED;
        this.way = "";
        this.createdAt = at;
        this.nextAt = at;
        this.failure = "";
    }

    /** @param again when it is tried again if nobody records what became of this attempt */
    void begin(Instant again) {
        attempts++;
        nextAt = again;
    }

    void sent(String by, Instant at) {
        state = SentMessage.State.SENT;
        way = by;
        nextAt = null;
        endedAt = at;
        failure = "";
    }

    /** @param again when it is tried again; null if it is given up */
    void failed(String why, @Nullable Instant again, Instant at) {
        failure = why.length() > FAILURE_LENGTH ? why.substring(0, FAILURE_LENGTH) : why;
        nextAt = again;
        if (again == null) {
            state = SentMessage.State.FAILED;
            endedAt = at;
        }
    }

    UUID id() {
        return id;
    }

    Channel channel() {
        return channel;
    }

    int attempts() {
        return attempts;
    }

    boolean isQueued() {
        return state == SentMessage.State.QUEUED;
    }

    MessageWay.Handover inClear() {
        return new MessageWay.Handover(
                id, createdAt, recipient.inClear(), title == null ? "" : title.inClear(), text.inClear());
    }

    SentMessage toValue() {
        return new SentMessage(
                id,
                subjectId,
                kind,
                channel,
                recipient.masked(),
                state,
                way,
                attempts,
                createdAt,
                Optional.ofNullable(endedAt),
                failure);
    }
}
