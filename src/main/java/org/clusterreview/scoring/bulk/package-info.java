/**
 * The engine for very many marks: the same results as {@link org.clusterreview.scoring.engine.Ranker} for the plain models that it
 * takes, from a file of marks that is read once, in parallel, into numbers.
 */
@NullMarked
@NamedInterface("bulk")
package org.clusterreview.scoring.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
