package org.clusterreview.evaluation;

import java.util.Locale;
import org.clusterreview.registry.Cluster;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.policy.BanRule;
import org.clusterreview.rounds.policy.EvaluationRule;

/**
 * A track that evaluates clusters, with the rule it is held under.
 *
 * @param year that is evaluated, mostly the one before that of the round
 */
public record EvaluatedTrack(Round round, Track track, EvaluationRule rule, BanRule ban, int year) {

    /** Whether clusters of its level are evaluated; invented ones only in an invented round, and no others there. */
    public boolean concerns(Cluster cluster) {
        return round.demonstration() == cluster.demonstration()
                && rule.subjects().contains(level(cluster));
    }

    static String level(Cluster cluster) {
        return cluster.level().name().toLowerCase(Locale.ROOT);
    }
}
