package org.clusterreview.access;

import java.util.UUID;

/** Whether somebody may see an application: one question of many that are asked at once. */
public record Sight(Viewer viewer, UUID application) {}
