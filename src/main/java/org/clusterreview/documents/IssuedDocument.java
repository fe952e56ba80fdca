package org.clusterreview.documents;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A document that was issued.
 *
 * @param kind key of its {@link DocumentKind}
 * @param inputHash of what it was made from
 * @param issuedBy account's id, or {@code system}
 */
public record IssuedDocument(
        UUID id,
        Optional<UUID> round,
        Optional<UUID> track,
        String kind,
        DocumentFormat format,
        String inputHash,
        StoredFile file,
        Instant issuedAt,
        String issuedBy) {}
