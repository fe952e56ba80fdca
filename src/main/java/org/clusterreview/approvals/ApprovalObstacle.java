package org.clusterreview.approvals;

import java.util.List;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Violation;

/** A feature's word on what, as things stand at the decision, keeps a proposal from being approved. It can still be refused. */
public interface ApprovalObstacle {

    /** Nothing for a kind that is not the feature's own. What it looks at it holds until the transaction ends. */
    List<Violation> of(Viewer viewer, Approval approval);
}
