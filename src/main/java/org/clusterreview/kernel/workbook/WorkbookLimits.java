package org.clusterreview.kernel.workbook;

/**
 * How much of an uploaded workbook is taken in.
 *
 * @param maxBytes size of the file in bytes
 * @param maxInflated size of all its parts together, unpacked, in bytes
 * @param maxRatio unpacked bytes for each packed byte of a part; asked only of parts above 1 MiB unpacked, since a small
 *     regular table packs well without harm
 */
public record WorkbookLimits(int maxBytes, long maxInflated, int maxRatio) {

    public static final WorkbookLimits USUAL = new WorkbookLimits(20 << 20, 200L << 20, 200);

    public WorkbookLimits {
        if (maxBytes < 1 || maxInflated < 1 || maxRatio < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }
}
