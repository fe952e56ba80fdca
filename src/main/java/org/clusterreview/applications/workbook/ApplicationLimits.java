package org.clusterreview.applications.workbook;

import org.clusterreview.kernel.workbook.WorkbookLimits;

/**
 * How much of an uploaded form is taken in.
 *
 * @param maxApplications rows of the sheet of applications, without the headers
 * @param maxMembers rows of the sheet of member organisations, without the headers
 */
public record ApplicationLimits(WorkbookLimits file, int maxApplications, int maxMembers) {

    public static final ApplicationLimits USUAL = new ApplicationLimits(WorkbookLimits.USUAL, 2000, 50_000);
}
