package org.clusterreview.objections;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.TrailReach;
import org.clusterreview.approvals.ApprovalsOfResults;
import org.clusterreview.recognition.ListCorrections;
import org.springframework.stereotype.Component;

/** The trail tells nothing of objections that are hidden from somebody; their decisions change the list as a whole. */
@Component
class ObjectionReach implements TrailReach, ApprovalsOfResults {

    private final ObjectionRepository objections;

    ObjectionReach(ObjectionRepository objections) {
        this.objections = objections;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ListCorrections.KIND);
    }

    @Override
    public Set<UUID> ids(Hidden hidden) {
        return hidden.tracks().stream()
                .flatMap(track -> objections.findByTrackIdOrderByNumber(track).stream())
                .filter(objection -> !objection.isVisible(hidden))
                .map(objection -> objection.id().value())
                .collect(Collectors.toSet());
    }
}
