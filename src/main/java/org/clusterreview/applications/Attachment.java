package org.clusterreview.applications;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.documents.StoredFile;

/**
 * A PDF of an application.
 *
 * @param kind which item of the policy's list of material it is; empty for an older or another one
 */
public record Attachment(UUID id, StoredFile file, Instant addedAt, Optional<String> kind) {}
