package org.clusterreview.access;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a viewer may not see, gathered from every feature that knows a reason. */
@Component
public class Visibility {

    private final List<VisibilityFeed> feeds;

    Visibility(List<VisibilityFeed> feeds) {
        this.feeds = feeds;
    }

    public Hidden of(Viewer viewer) {
        if (viewer.isSystem()) {
            return Hidden.NOTHING;
        }
        Set<UUID> applications = new HashSet<>();
        feeds.forEach(feed -> applications.addAll(feed.hiddenApplications(viewer)));
        return new Hidden(applications);
    }
}
