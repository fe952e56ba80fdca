package org.clusterreview.registry;

import java.util.List;
import java.util.UUID;
import org.clusterreview.approvals.Approval;

/** Kinds of approvals that take a cluster out of force; their subjects begin with the cluster. */
public final class EndingKinds {

    /** By Article 21. */
    public static final String CANCELLATION = "cluster-cancellation";

    /** By Article 26. */
    public static final String REMOVAL = "cluster-revocation";

    static final List<String> ALL = List.of(CANCELLATION, REMOVAL);

    private EndingKinds() {}

    public static ClusterId cluster(Approval approval) {
        return cluster(approval.subject());
    }

    static ClusterId cluster(String subject) {
        return new ClusterId(UUID.fromString(subject.split("/", -1)[0]));
    }
}
