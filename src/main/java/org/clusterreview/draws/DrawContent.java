package org.clusterreview.draws;

import java.util.Optional;
import org.clusterreview.panels.draw.DrawPool;
import org.clusterreview.panels.draw.DrawResult;
import org.clusterreview.panels.draw.DrawSpec;

/**
 * What a draw holds.
 *
 * @param result empty before the draw
 */
public record DrawContent(DrawPool pool, DrawSpec spec, Optional<DrawResult> result) {}
