package org.clusterreview.access;

import java.util.Set;
import java.util.UUID;

/** A feature's share of {@link Visibility}: it knows of a reason to hide applications from a viewer. */
public interface VisibilityFeed {

    /** Applications that the viewer may not see; never {@code null}, empty if none. */
    Set<UUID> hiddenApplications(Viewer viewer);
}
