package org.clusterreview.evaluation;

import java.util.List;
import java.util.Optional;
import org.clusterreview.evaluation.history.Verdict;
import org.clusterreview.registry.Cluster;

/**
 * One cluster over the years.
 *
 * @param results that the viewer may see, the earliest year first
 * @param verdict what follows for it; empty before its first result, once it is out of force, and where the viewer may not see
 *     all that it rests on
 * @param partial whether something is hidden from the viewer
 */
public record ClusterHistory(
        Cluster cluster, List<EvaluationResult> results, Optional<Verdict> verdict, boolean partial) {

    public ClusterHistory {
        results = List.copyOf(results);
    }
}
