package org.clusterreview.panels;

import java.util.UUID;

public record SeatId(UUID value) {

    public static SeatId of(String text) {
        return new SeatId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
