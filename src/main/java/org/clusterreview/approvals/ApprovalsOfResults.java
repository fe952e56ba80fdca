package org.clusterreview.approvals;

import java.util.Set;
import java.util.UUID;
import org.clusterreview.access.Hidden;

/**
 * A feature's word on which of its approvals tell what came of applications: they do not exist for whoever sees the track only
 * in part.
 */
public interface ApprovalsOfResults {

    /** Kinds of such approvals; their subjects name the track, or what else {@link #hidden} tells. */
    Set<String> kinds();

    /** Ids of what is not to be known: an approval whose subject names one of them does not exist for the viewer. */
    default Set<UUID> hidden(Hidden hidden) {
        return hidden.tracks();
    }
}
