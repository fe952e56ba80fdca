package org.clusterreview.applications;

import java.time.Instant;
import java.util.UUID;
import org.clusterreview.documents.StoredFile;

/** A PDF of an application. */
public record Attachment(UUID id, StoredFile file, Instant addedAt) {}
