package org.clusterreview.evaluation;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.TrailReach;
import org.clusterreview.approvals.ApprovalsOfResults;
import org.clusterreview.registry.EndingKinds;
import org.springframework.stereotype.Component;

/** What follows from an evaluation tells what came of it. */
@Component
class EvaluationReach implements TrailReach, ApprovalsOfResults {

    private final EvaluationStore store;

    EvaluationReach(EvaluationStore store) {
        this.store = store;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(EndingKinds.REMOVAL, Rectifications.KIND);
    }

    @Override
    public Set<UUID> ids(Hidden hidden) {
        return store.ofTracks(hidden.tracks()).stream()
                .map(EvaluationResult::id)
                .collect(Collectors.toSet());
    }
}
