package org.clusterreview.reviews;

/**
 * How far a sheet is.
 *
 * @param filled indicators that are complete, of {@code required}
 */
public record SheetProgress(Sheet sheet, int filled, int required) {

    public int missing() {
        return required - filled;
    }
}
