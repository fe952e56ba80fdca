package org.clusterreview.scoring.engine;

import org.clusterreview.scoring.model.Exact;

/**
 * Where a figure stands in its ranking group.
 *
 * @param place from 1, equals share the better one
 * @param of how many figures are known
 * @param best the best figure
 */
public record Standing(int place, int of, Exact best) {}
