package org.clusterreview.applications;

import java.time.Instant;

/**
 * A value as it was stated once.
 *
 * @param reason empty for what was declared; the name of the file for what the data platform says
 * @param by account id
 * @param superseded whether a later statement of the same kind has taken its place
 */
public record FigureRecord(Figure figure, String reason, Instant at, String by, boolean superseded) {}
