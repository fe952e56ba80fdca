package org.clusterreview.conflicts;

import java.util.UUID;

public record RequestId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
