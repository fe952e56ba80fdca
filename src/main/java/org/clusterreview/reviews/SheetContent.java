package org.clusterreview.reviews;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.scoring.engine.Estimate;
import org.clusterreview.scoring.engine.SheetScore;
import org.clusterreview.scoring.model.ScoringModel;

/**
 * All that stands on a sheet.
 *
 * @param score of the marks so far, with what is computed from data and found by staff
 * @param marks by indicator; an indicator that is absent was never marked
 * @param asides what the expert keeps beside the marks, by key, as marks whose comment is the content
 * @param estimate whether and by which factors the total can be added up away from the server
 * @param asides what the expert keeps beside the marks, by key, as marks whose comment is the content
 * @param missing indicators that stand in the way of submitting, in the model's order
 * @param editable whether marks are taken now
 */
public record SheetContent(
        Sheet sheet,
        Place place,
        ScoringModel model,
        SheetScore score,
        Estimate estimate,
        Map<String, SavedMark> marks,
        Map<String, SavedMark> asides,
        List<String> missing,
        boolean editable) {

    public SheetContent {
        marks = Map.copyOf(marks);
        asides = Map.copyOf(asides);
        missing = List.copyOf(missing);
    }

    /**
     * Where the application stands among the expert's own of its group, in the order that the track sets.
     *
     * @param number year of the round and number of the application in its track
     * @param position from 1
     * @param previous the sheet before; empty on the first
     * @param next the sheet that follows; empty on the last
     */
    public record Place(
            String application,
            String number,
            int position,
            int of,
            Optional<SheetId> previous,
            Optional<SheetId> next) {}
}
