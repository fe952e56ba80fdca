package org.clusterreview.statistics.stability;

import org.clusterreview.scoring.model.Exact;

/**
 * How stable the place of one application is.
 *
 * @param score by the marks as they are, exact
 * @param rank 1 and the number of applications with a higher score
 * @param rankLow rank that 2.5 % of the samples reach or better, type-1 quantile
 * @param rankHigh rank that 97.5 % of the samples reach or better
 * @param pTop probability of a place among the first K, those tied at the end sharing the places left; exact of the
 *     samples
 * @param pFirst probability of rank 1, alone or tied
 */
public record Place(Exact score, int rank, int rankLow, int rankHigh, Exact pTop, Exact pFirst) {}
