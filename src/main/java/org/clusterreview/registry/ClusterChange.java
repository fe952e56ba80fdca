package org.clusterreview.registry;

/**
 * One thing of a cluster that differs.
 *
 * @param from as it stands in {@link ClusterEvent}
 * @param to as it stands in {@link ClusterEvent}
 */
public record ClusterChange(ClusterEvent.Kind kind, String from, String to) {}
