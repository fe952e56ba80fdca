package org.clusterreview.appraisals;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.TrailReach;
import org.clusterreview.access.Viewer;
import org.springframework.stereotype.Component;

/** What was said of the experts of a withheld group is withheld in the trail too, and what was said of whoever reads it. */
@Component
class AppraisalReach implements TrailReach {

    private final AppraisalStore store;

    AppraisalReach(AppraisalStore store) {
        this.store = store;
    }

    @Override
    public Set<UUID> ids(Hidden hidden) {
        return store.ofGroups(hidden.groups());
    }

    @Override
    public Set<UUID> ids(Viewer viewer) {
        return store.ofExperts(viewer.expertRecords()).stream()
                .map(kept -> kept.appraisal().id().value())
                .collect(Collectors.toSet());
    }
}
