package org.clusterreview.scoring.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one application when its score is formed.
 *
 * @param group ranking group; ranks are given within it
 * @param marks in any order; an indicator without a row of an expert is missing on that expert's sheet
 * @param lot place in a recorded lot, lower first; null while none is drawn
 */
public record Entry(
        String application,
        String group,
        List<SheetMark> marks,
        List<Figure> figures,
        @Nullable Integer lot) {

    public Entry {
        marks = List.copyOf(marks);
        figures = List.copyOf(figures);
    }
}
