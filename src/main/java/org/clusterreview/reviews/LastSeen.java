package org.clusterreview.reviews;

import java.time.Instant;
import org.clusterreview.experts.ExpertId;

/** When an expert was last at work on a device. */
public record LastSeen(ExpertId expert, String device, Instant at) {}
