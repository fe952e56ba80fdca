/** The contract by which features report numbers, blockers and a link to the pipeline page of a round. */
@NullMarked
@NamedInterface("pipeline")
package org.clusterreview.rounds.pipeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
