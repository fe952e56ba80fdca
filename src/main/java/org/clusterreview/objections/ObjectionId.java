package org.clusterreview.objections;

import java.util.UUID;

/** Identifies an objection. */
public record ObjectionId(UUID value) {

    public static ObjectionId of(String text) {
        return new ObjectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
