package org.clusterreview.experts;

import java.util.List;
import java.util.Optional;
import org.clusterreview.experts.workbook.Gender;

/**
 * All that the pool shows of an expert; personal values are masked.
 *
 * @param otherPhonesMasked of records that have been merged into this one
 * @param standingReason why the standing is what it is; empty while nobody has changed it
 */
public record ExpertDetails(
        Expert expert,
        Gender gender,
        Optional<String> identityMasked,
        Optional<String> emailMasked,
        List<String> otherPhonesMasked,
        Optional<String> standingReason,
        ExpertHistory history) {

    public ExpertDetails {
        otherPhonesMasked = List.copyOf(otherPhonesMasked);
    }
}
