package org.clusterreview.evaluation;

/**
 * The score of one stage, such as 初评.
 *
 * @param weight relative to the other stages
 * @param exact as a decimal or fraction
 * @param published as it is shown
 */
public record StageScore(String id, String name, String weight, String exact, String published) {}
