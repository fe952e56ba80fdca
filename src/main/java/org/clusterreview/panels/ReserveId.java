package org.clusterreview.panels;

import java.util.UUID;

public record ReserveId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
