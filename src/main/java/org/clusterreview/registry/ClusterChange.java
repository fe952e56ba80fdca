package org.clusterreview.registry;

/**
 * One thing of a cluster that differs.
 *
 * @param from as it stands in {@link ClusterEvent}
 * @param to as it stands in {@link ClusterEvent}
 */
public record ClusterChange(ClusterEvent.Kind kind, String from, String to) {

    /** Whether what a cancellation or a removal rests on, or the ban that follows it, would be another. */
    boolean bearsOnEnding() {
        return kind == ClusterEvent.Kind.UNIT || kind == ClusterEvent.Kind.FIELD || kind == ClusterEvent.Kind.LEVEL;
    }
}
