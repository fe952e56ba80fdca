package org.clusterreview.reviews;

/**
 * A sheet that is to be submitted as it was seen.
 *
 * @param version of its state
 * @param sha256 of all that stood on it
 */
public record Chosen(SheetId sheet, long version, String sha256) {}
