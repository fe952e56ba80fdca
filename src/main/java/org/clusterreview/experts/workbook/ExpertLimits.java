package org.clusterreview.experts.workbook;

import org.clusterreview.kernel.workbook.WorkbookLimits;

/**
 * How much of an uploaded form is taken in.
 *
 * @param maxExperts rows, without the headers
 */
public record ExpertLimits(WorkbookLimits file, int maxExperts) {

    public static final ExpertLimits USUAL = new ExpertLimits(WorkbookLimits.USUAL, 5000);
}
