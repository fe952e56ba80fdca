package org.clusterreview.applications;

import java.util.Set;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.TrailReach;
import org.clusterreview.access.VisibilityReach;
import org.springframework.stereotype.Component;

/** A track that holds a hidden application is seen only in part. */
@Component
class ApplicationReach implements VisibilityReach, TrailReach {

    private final ApplicationRepository applications;

    ApplicationReach(ApplicationRepository applications) {
        this.applications = applications;
    }

    @Override
    public Hidden reach(Hidden hidden) {
        return hidden.with(Set.of(), Set.of(), applications.tracksOf(hidden.applications()));
    }

    @Override
    public Set<String> sums() {
        return Set.of("applications-imported", "formal-findings-recorded", "figures-imported");
    }
}
