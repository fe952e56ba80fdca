package org.clusterreview.experts.workbook;

import org.clusterreview.kernel.workbook.WorkbookLimits;

/**
 * How much of an uploaded form is taken in.
 *
 * @param maxExperts rows, without the headers
 * @param maxFacts rows of each sheet of the past, without the headers
 */
public record ExpertLimits(WorkbookLimits file, int maxExperts, int maxFacts) {

    public static final ExpertLimits USUAL = new ExpertLimits(WorkbookLimits.USUAL, 5000, 20_000);
}
