package org.clusterreview.evaluation;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.TrailReach;
import org.clusterreview.approvals.ApprovalsOfResults;
import org.clusterreview.registry.ClusterRecusals;
import org.clusterreview.registry.EndingKinds;
import org.springframework.stereotype.Component;

/** What follows from an evaluation tells what came of it. */
@Component
class EvaluationReach implements TrailReach, ApprovalsOfResults {

    private final EvaluationStore store;
    private final ClusterRecusals recusals;

    EvaluationReach(EvaluationStore store, ClusterRecusals recusals) {
        this.store = store;
        this.recusals = recusals;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(EndingKinds.REMOVAL, Rectifications.KIND);
    }

    /** The subjects name the tracks; that of a removal also the cluster. */
    @Override
    public Set<UUID> hidden(Hidden hidden) {
        Set<UUID> ids = new HashSet<>(hidden.tracks());
        ids.addAll(recusals.clusters(hidden));
        return ids;
    }

    @Override
    public Set<UUID> ids(Hidden hidden) {
        return store.ofTracks(hidden.tracks()).stream()
                .map(EvaluationResult::id)
                .collect(Collectors.toSet());
    }
}
