package org.clusterreview.draws;

import java.util.UUID;

public record DrawId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
