package org.clusterreview.documents;

import java.time.Instant;
import java.util.UUID;

/**
 * A file as it is kept: it never changes.
 *
 * @param name as the user gave it, without folders
 * @param size in bytes
 * @param sha256 of the bytes, 64 lower-case hexadecimal digits
 */
public record StoredFile(UUID id, String name, String mediaType, long size, String sha256, Instant storedAt) {}
