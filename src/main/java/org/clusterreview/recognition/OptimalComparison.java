package org.clusterreview.recognition;

import java.util.List;
import org.clusterreview.applications.ApplicationId;

/**
 * The list of greatest total score within the same limits, beside the list by rank. For information: it decides nothing.
 *
 * @param enters on the optimal list alone
 * @param leaves on the list by rank alone
 * @param total of the optimal list, exact
 * @param totalByRank of the list by rank, exact
 */
public record OptimalComparison(
        List<ApplicationId> enters, List<ApplicationId> leaves, String total, String totalByRank) {

    public OptimalComparison {
        enters = List.copyOf(enters);
        leaves = List.copyOf(leaves);
    }

    public boolean isSame() {
        return enters.isEmpty() && leaves.isEmpty();
    }
}
