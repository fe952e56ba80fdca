package org.clusterreview.appraisals.form;

import java.util.List;

/**
 * What an appraisal of earlier says for the standing.
 *
 * @param points sum
 * @param failed ids of the grave items that got no points at all
 */
public record PastAppraisal(int points, Grade grade, List<String> failed) {

    public PastAppraisal {
        failed = List.copyOf(failed);
    }
}
