package org.clusterreview.rounds.policy;

/**
 * How long a list is shown to the public before it takes effect.
 *
 * @param workingDays at least 1
 * @param sameDay whether the day of publication counts as the first day
 */
public record NoticeRule(String article, String text, int workingDays, boolean sameDay) {}
