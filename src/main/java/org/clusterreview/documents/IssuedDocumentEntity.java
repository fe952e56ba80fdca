package org.clusterreview.documents;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Hidden;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

@Entity
@Table(name = "issued_document")
class IssuedDocumentEntity implements Persistable<UUID> {

    @Id
    private UUID id;

    private @Nullable UUID roundId;
    private @Nullable UUID trackId;
    private String kind;

    @Enumerated(EnumType.STRING)
    private DocumentFormat format;

    private String inputHash;
    private UUID fileId;
    private Instant issuedAt;
    private String issuedBy;

    @SuppressWarnings("NullAway.Init")
    protected IssuedDocumentEntity() {}

    IssuedDocumentEntity(IssuedDocument document) {
        this.id = document.id();
        this.roundId = document.round().orElse(null);
        this.trackId = document.track().orElse(null);
        this.kind = document.kind();
        this.format = document.format();
        this.inputHash = document.inputHash();
        this.fileId = document.file().id();
        this.issuedAt = document.issuedAt();
        this.issuedBy = document.issuedBy();
    }

    IssuedDocument toValue(StoredFile file) {
        return new IssuedDocument(
                id,
                Optional.ofNullable(roundId),
                Optional.ofNullable(trackId),
                kind,
                format,
                inputHash,
                file,
                issuedAt,
                issuedBy);
    }

    /** A document says what its track holds, whoever it was made for. */
    boolean isVisible(Hidden hidden) {
        return trackId == null || !hidden.isPartial(trackId);
    }

    UUID fileId() {
        return fileId;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Always: an issued document is written once and never changed. */
    @Override
    public boolean isNew() {
        return true;
    }
}
