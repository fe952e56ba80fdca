package org.clusterreview.rounds.policy;

/**
 * Who checks and recommends an application first.
 *
 * @param by {@code city-department}
 */
public record RecommendationRule(Rule rule, String by) {}
