package org.clusterreview.statistics.outliers;

import java.math.BigDecimal;

/**
 * A mark that stands out. It asks for a look and a reason, and takes nothing out of the score.
 *
 * @param index column of the mark, from 0
 * @param criterion what says so
 * @param level the strictest level of significance it is flagged at, 0.05 or 0.01; for modified z, which has none, its
 *     limit 3.5
 */
public record Flag(int index, Criterion criterion, BigDecimal level) {}
