package org.clusterreview.scoring.engine;

import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.TieStep;
import org.jspecify.annotations.Nullable;

/**
 * A step of the tie ladder as it was used for one application.
 *
 * @param value what was compared; null where it was missing, or for the lot
 * @param tied how many shared the score up to here, this one included
 * @param left how many still share it after the step
 */
public record TieLine(TieStep step, @Nullable Exact value, int tied, int left) {}
