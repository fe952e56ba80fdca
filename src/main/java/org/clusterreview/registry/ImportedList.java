package org.clusterreview.registry;

import java.time.Instant;
import java.util.UUID;

/** A list that was taken over. */
public record ImportedList(UUID id, UUID file, int added, int changed, int unchanged, Instant at, String by) {}
