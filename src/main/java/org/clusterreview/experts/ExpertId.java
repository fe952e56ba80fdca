package org.clusterreview.experts;

import java.util.UUID;

public record ExpertId(UUID value) {

    public static ExpertId of(String text) {
        return new ExpertId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
