package org.clusterreview.experts.workbook;

/**
 * A line of the sheet of engagements.
 *
 * @param row in the sheet, from 1; 0 where it does not come from a sheet
 * @param name of the expert
 * @param mobile of the expert, by which people of one name are told apart
 */
public record EngagementRow(int row, String name, String mobile, StatedEngagement stated) {

    /** Personal values stay out of logs and messages. */
    @Override
    public String toString() {
        return "EngagementRow[row=" + row + ", " + stated + "]";
    }
}
