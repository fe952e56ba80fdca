package org.clusterreview.panels;

import java.util.UUID;

public record ShadowId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
