package org.clusterreview.scoring.model;

/**
 * A finding that takes an application out of the ranking whatever its score.
 *
 * @param id the figure that holds the finding: 1 established; 0 or missing not
 * @param source article or rule
 */
public record Veto(String id, String name, String source) {}
