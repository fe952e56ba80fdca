package org.clusterreview.conflicts;

import java.util.UUID;

public record FindingId(UUID value) {

    public static FindingId of(String text) {
        return new FindingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
