package org.clusterreview.statistics.leaning;

import org.clusterreview.scoring.model.Exact;

/**
 * A mark for an indicator that was given. What is missing is not there.
 *
 * @param application id of what was marked
 * @param expert id of who marked it
 * @param indicator id of the indicator
 * @param mark in the unit of the indicator
 */
public record Given(String application, String expert, String indicator, Exact mark) {}
