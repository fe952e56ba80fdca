package org.clusterreview.recognition;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The document by which a list took effect.
 *
 * @param entered how many clusters it brought into the registry
 */
public record Issue(ListId list, String documentNumber, LocalDate issuedOn, int entered, Instant recordedAt) {}
