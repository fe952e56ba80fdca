package org.clusterreview.approvals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.TrailReach;
import org.springframework.stereotype.Component;

/** Which approvals do not exist for a viewer: those about hidden applications, and those about the results of a
 * track that is seen only in part. */
@Component
class ApprovalReach implements TrailReach {

    private final ApprovalRepository approvals;
    private final Set<String> ofResults = new HashSet<>();

    ApprovalReach(ApprovalRepository approvals, List<ApprovalsOfResults> ofResults) {
        this.approvals = approvals;
        ofResults.forEach(feature -> this.ofResults.addAll(feature.kinds()));
    }

    boolean isVisible(Approval approval, Hidden hidden) {
        if (hidden.isNamedIn(approval.subject(), approval.facts())) {
            return false;
        }
        return !ofResults.contains(approval.kind())
                || hidden.tracks().stream().map(UUID::toString).noneMatch(approval.subject()::contains);
    }

    @Override
    public Set<UUID> ids(Hidden hidden) {
        return approvals.findByKindIn(ofResults).stream()
                .map(ApprovalEntity::toValue)
                .filter(approval -> !isVisible(approval, hidden))
                .map(Approval::id)
                .collect(Collectors.toSet());
    }
}
