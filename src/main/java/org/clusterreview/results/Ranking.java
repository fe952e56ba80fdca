package org.clusterreview.results;

import java.util.List;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.scoring.model.ApplicationResult;
import org.clusterreview.scoring.model.ScoringModel;

/**
 * The applications of a track in rank order, each group by itself, with the way every number came about.
 *
 * @param modelSha256 of the model's canonical form
 * @param rows keys are application ids; a sheet's expert is the seat number
 */
public record Ranking(TrackId track, ScoringModel model, String modelSha256, List<ApplicationResult> rows) {

    public Ranking {
        rows = List.copyOf(rows);
    }

    /** Whether equal places wait for a lot. */
    public boolean needsLot() {
        return rows.stream().anyMatch(ApplicationResult::needsLot);
    }
}
