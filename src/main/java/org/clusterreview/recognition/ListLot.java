package org.clusterreview.recognition;

import java.util.UUID;

/**
 * A lot between equals of several groups that was in force when a list was formed.
 *
 * @param number within the track
 * @param sha256 of its whole record
 * @param used whether it put applications of this list in order
 */
public record ListLot(UUID id, int number, String sha256, boolean used) {}
