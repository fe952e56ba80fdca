package org.clusterreview.reviews;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.reviews.paper.PaperReading;
import org.clusterreview.scoring.model.ScoringModel;

/**
 * Two entries of one signed sheet side by side.
 *
 * @param version to be given back with a decision
 * @param differing fields in which they differ, in the order of the sheet
 * @param agreed what the paper says once that stands: what both entries say, and where they differ what was decided
 * @param contradicting indicators that the expert has marked otherwise on a device, once it stands what the paper says
 * @param standing what the expert has marked there, of those alone
 * @param mayLookAgain whether the viewer may ask for a new look of both
 * @param mayDecide whether the viewer may decide in their place
 */
public record PaperComparison(
        Sheet sheet,
        String application,
        String code,
        ScoringModel model,
        long version,
        PaperState state,
        PaperEntry first,
        PaperEntry second,
        List<String> differing,
        Optional<PaperReading> agreed,
        List<String> contradicting,
        Map<String, SavedMark> standing,
        boolean mayLookAgain,
        boolean mayDecide) {

    public PaperComparison {
        differing = List.copyOf(differing);
        contradicting = List.copyOf(contradicting);
        standing = Map.copyOf(standing);
    }
}
