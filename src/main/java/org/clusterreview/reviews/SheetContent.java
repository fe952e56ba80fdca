package org.clusterreview.reviews;

import java.util.List;
import java.util.Map;
import org.clusterreview.scoring.engine.SheetScore;
import org.clusterreview.scoring.model.ScoringModel;

/**
 * All that stands on a sheet.
 *
 * @param score of the marks so far, with what is computed from data and found by staff
 * @param marks by indicator; an indicator that is absent was never marked
 * @param missing indicators that stand in the way of submitting, in the model's order
 * @param editable whether marks are taken now
 */
public record SheetContent(
        Sheet sheet,
        Place place,
        ScoringModel model,
        SheetScore score,
        Map<String, SavedMark> marks,
        List<String> missing,
        boolean editable) {

    public SheetContent {
        marks = Map.copyOf(marks);
        missing = List.copyOf(missing);
    }

    /**
     * Where the application stands among the expert's own of its group.
     *
     * @param position from 1
     */
    public record Place(String application, int position, int of) {}
}
