package org.clusterreview.registry;

import java.util.UUID;

public record ClusterId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
