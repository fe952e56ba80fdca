package org.clusterreview.results;

import java.util.List;
import org.clusterreview.analysis.GroupAnalysis;
import org.clusterreview.analysis.HomeLeaning;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.model.ScoringModel;

/**
 * What was computed beside the ranking of a group: for reference, and never the result itself.
 *
 * @param sha256 of everything that it was computed from, settings included: the same hash, the same analysis
 * @param settings number of places, seed and number of samples
 * @param rows of the group in rank order
 * @param group the analysis itself
 * @param home whether experts lean to applications of their own city
 */
public record Analysis(
        AnalysisRequest request,
        String sha256,
        GroupAnalysis.Settings settings,
        ScoringModel model,
        List<ApplicationResult> rows,
        GroupAnalysis group,
        HomeLeaning home) {

    public Analysis {
        rows = List.copyOf(rows);
    }
}
