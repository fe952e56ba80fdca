package org.clusterreview.scoring.engine;

import java.util.List;
import org.clusterreview.kernel.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What came of forming a score, before vetoes, requirements and ranks.
 *
 * @param score null where none can be formed
 * @param plain the same as a plain mean; null where none can be formed or none is asked for
 * @param enough whether there are as many valid marks as the model asks for
 * @param remarks why there is no score, or not as the model means it
 */
record Formed(@Nullable Score score, @Nullable Score plain, boolean enough, List<Violation> remarks) {}
