package org.clusterreview.scoring.engine;

import java.util.List;
import org.clusterreview.scoring.model.Exact;
import org.jspecify.annotations.Nullable;

/**
 * One expert's sheet in a score.
 *
 * @param total over all indicators, the computed ones included; null where the sheet is not valid, and where marks are
 *     trimmed by indicator, since sheets then have no total of their own
 * @param dropped null where the sheet counts
 * @param missing indicators without a mark
 */
public record SheetLine(
        String expert, @Nullable Exact total, @Nullable Dropped dropped, List<String> missing) {

    public SheetLine {
        missing = List.copyOf(missing);
    }
}
