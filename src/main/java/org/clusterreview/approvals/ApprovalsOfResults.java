package org.clusterreview.approvals;

import java.util.Set;

/**
 * A feature's word on which of its approvals tell what came of applications: they do not exist for whoever sees the track only
 * in part.
 */
public interface ApprovalsOfResults {

    /** Kinds of such approvals; their subjects name the track. */
    Set<String> kinds();
}
