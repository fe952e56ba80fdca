package org.clusterreview.panels;

import java.util.UUID;

public record PanelId(UUID value) {

    public static PanelId of(String text) {
        return new PanelId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
