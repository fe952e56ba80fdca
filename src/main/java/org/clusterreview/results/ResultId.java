package org.clusterreview.results;

import java.util.UUID;

public record ResultId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
