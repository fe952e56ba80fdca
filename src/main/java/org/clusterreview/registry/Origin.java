package org.clusterreview.registry;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The decision by which a cluster came into the registry.
 *
 * @param documentNumber number of the document that announced it
 * @param source the round and track in words
 * @param application the application that it rests on; it leads to one cluster and no more
 */
public record Origin(String documentNumber, LocalDate issuedOn, String source, UUID application) {}
