package org.clusterreview.evaluation;

import java.util.Optional;
import org.clusterreview.applications.Application;
import org.clusterreview.registry.Cluster;

/**
 * What is evaluated in a track.
 *
 * @param cluster which cluster of the register it is; empty where nobody has said so and no name tells
 * @param byHand whether a person said so
 */
public record Subject(Application application, Optional<Cluster> cluster, boolean byHand) {}
