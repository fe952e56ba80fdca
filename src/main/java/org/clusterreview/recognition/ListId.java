package org.clusterreview.recognition;

import java.util.UUID;

public record ListId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
