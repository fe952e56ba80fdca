package org.clusterreview.applications.workbook;

import org.clusterreview.kernel.workbook.WorkbookLimits;

/**
 * How much of an uploaded form is taken in.
 *
 * @param maxApplications rows of the sheet of applications, without the headers
 * @param maxMembers rows of the sheet of member organisations, without the headers
 * @param maxPeople rows of the sheet of people, without the headers
 */
public record ApplicationLimits(WorkbookLimits file, int maxApplications, int maxMembers, int maxPeople) {

    public static final ApplicationLimits USUAL = new ApplicationLimits(WorkbookLimits.USUAL, 2000, 50_000, 20_000);
}
