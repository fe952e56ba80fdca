package org.clusterreview.experts;

import java.util.List;
import java.util.Optional;
import org.clusterreview.experts.workbook.Gender;

/**
 * All that the pool shows of an expert; personal values are masked.
 *
 * @param standingReason why the standing is what it is; empty while nobody has changed it
 * @param employments the present employer first, then backwards in time
 */
public record ExpertDetails(
        Expert expert,
        Gender gender,
        Optional<String> identityMasked,
        Optional<String> emailMasked,
        Optional<String> standingReason,
        List<Employment> employments) {

    public ExpertDetails {
        employments = List.copyOf(employments);
    }
}
