package org.clusterreview.reviews;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.personal.PersonalText;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.rounds.RoundId;
import org.clusterreview.rounds.TrackId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** An act of submitting. It is written once and never changed. */
@Entity
@Table(name = "submission")
class SubmissionEntity implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID roundId;
    private UUID trackId;
    private String groupName;
    private UUID expertId;
    private String expertName;
    private String submittedBy;
    private Instant submittedAt;

    @Enumerated(EnumType.STRING)
    private Confirmation.Way way;

    private @Nullable PersonalText signature;

    @Column(name = "signature_sha256")
    private @Nullable String signatureSha256;

    private String device;
    private String sha256 = "";

    @SuppressWarnings("NullAway.Init")
    protected SubmissionEntity() {}

    SubmissionEntity(Viewer viewer, Sheet first, String groupName, Confirmation by, String device, Instant at) {
        this.id = UUID.randomUUID();
        this.roundId = first.round().value();
        this.trackId = first.track().value();
        this.groupName = groupName;
        this.expertId = first.expert().value();
        this.expertName = first.expertName();
        this.submittedBy = viewer.actor();
        this.submittedAt = at;
        this.way = by.way();
        if (by instanceof Confirmation.BySignature(SignatureImage image)) {
            this.signature = PersonalText.of(image.base64());
            this.signatureSha256 = image.sha256();
        }
        this.device = device;
    }

    void seal(List<SubmissionStore.Line> sheets) {
        sha256 = ActForm.sha256(this, sheets);
    }

    UUID id() {
        return id;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Written once: nothing is looked up before. */
    @Override
    public boolean isNew() {
        return true;
    }

    UUID expert() {
        return expertId;
    }

    TrackId track() {
        return new TrackId(trackId);
    }

    RoundId round() {
        return new RoundId(roundId);
    }

    String submittedBy() {
        return submittedBy;
    }

    Instant at() {
        return submittedAt;
    }

    Confirmation.Way way() {
        return way;
    }

    @Nullable
    String signatureSha256() {
        return signatureSha256;
    }

    String sha256() {
        return sha256;
    }

    Optional<SignatureImage> signature() {
        return Optional.ofNullable(signature).map(text -> SignatureImage.ofBase64(text.inClear()));
    }

    Receipt toValue(List<Receipt.Line> visible, int count) {
        return new Receipt(
                new SubmissionId(id),
                round(),
                track(),
                groupName,
                new ExpertId(expertId),
                expertName,
                submittedAt,
                way,
                Optional.ofNullable(signatureSha256),
                device,
                visible,
                count,
                sha256);
    }
}
