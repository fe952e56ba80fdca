package org.clusterreview.statistics.severity;

import org.clusterreview.scoring.model.Exact;

/**
 * A mark that was given. What is missing has no observation.
 *
 * @param application id of what was marked
 * @param expert id of who marked it
 * @param mark in the unit of the marks
 */
public record Observation(String application, String expert, Exact mark) {}
