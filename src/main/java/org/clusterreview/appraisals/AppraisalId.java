package org.clusterreview.appraisals;

import java.util.UUID;

/** Identifies an appraisal; a correction has an id of its own. */
public record AppraisalId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
