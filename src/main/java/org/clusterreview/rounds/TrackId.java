package org.clusterreview.rounds;

import java.util.UUID;

public record TrackId(UUID value) {

    public static TrackId of(String text) {
        return new TrackId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
