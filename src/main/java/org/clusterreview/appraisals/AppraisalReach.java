package org.clusterreview.appraisals;

import java.util.Set;
import java.util.UUID;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.TrailReach;
import org.springframework.stereotype.Component;

/** What was said of the experts of a withheld group is withheld in the trail too. */
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
}
