package org.clusterreview.approvals;

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
    private final List<ApprovalsOfResults> ofResults;

    ApprovalReach(ApprovalRepository approvals, List<ApprovalsOfResults> ofResults) {
        this.approvals = approvals;
        this.ofResults = List.copyOf(ofResults);
    }

    boolean isVisible(Approval approval, Hidden hidden) {
        if (hidden.isNamedIn(approval.subject(), approval.facts())) {
            return false;
        }
        return hidden.isNothing()
                || ofResults.stream()
                        .filter(feature -> feature.kinds().contains(approval.kind()))
                        .flatMap(feature -> feature.hidden(hidden).stream())
                        .map(UUID::toString)
                        .noneMatch(approval.subject()::contains);
    }

    @Override
    public Set<UUID> ids(Hidden hidden) {
        return approvals
                .findByKindIn(ofResults.stream()
                        .flatMap(feature -> feature.kinds().stream())
                        .toList())
                .stream()
                .map(ApprovalEntity::toValue)
                .filter(approval -> !isVisible(approval, hidden))
                .map(Approval::id)
                .collect(Collectors.toSet());
    }
}
