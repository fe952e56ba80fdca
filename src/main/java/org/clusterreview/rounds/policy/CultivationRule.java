package org.clusterreview.rounds.policy;

/**
 * Applicants that do not yet meet the conditions may be cultivated.
 *
 * @param years length of the period
 * @param firstOfEquals whether one that was cultivated goes before another with the same score
 */
public record CultivationRule(String article, String text, int years, boolean firstOfEquals) {}
