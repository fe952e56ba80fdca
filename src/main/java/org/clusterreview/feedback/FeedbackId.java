package org.clusterreview.feedback;

import java.util.UUID;

/** Identifies the letters of a track that were issued together. */
public record FeedbackId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
