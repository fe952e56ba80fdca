package org.clusterreview.reviews;

import java.util.UUID;

/** Id of an act of submitting, and of its receipt. */
public record SubmissionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
