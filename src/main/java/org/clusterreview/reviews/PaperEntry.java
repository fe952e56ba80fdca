package org.clusterreview.reviews;

import java.time.Instant;
import org.clusterreview.reviews.paper.PaperReading;

/**
 * What one person has entered from a signed sheet.
 *
 * @param look from 1: both look again where they differ
 * @param by account's id
 */
public record PaperEntry(int look, String by, String name, Instant at, PaperReading reading) {}
