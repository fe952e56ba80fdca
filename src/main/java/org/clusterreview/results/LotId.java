package org.clusterreview.results;

import java.util.UUID;

/** Names a lot. */
public record LotId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
