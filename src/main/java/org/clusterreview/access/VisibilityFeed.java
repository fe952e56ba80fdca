package org.clusterreview.access;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A feature's share of {@link Visibility}: it knows of a reason to hide applications from a viewer. */
public interface VisibilityFeed {

    /** Applications that the viewer may not see; never {@code null}, empty if none. */
    Set<UUID> hiddenApplications(Viewer viewer);

    /** Those of some questions that are answered with no; in few queries whatever their number, where that matters. */
    default Set<Sight> hidden(Collection<Sight> asked) {
        return asked.stream()
                .filter(one -> hiddenApplications(one.viewer()).contains(one.application()))
                .collect(Collectors.toSet());
    }
}
