/** The scoring model and its exact engine: plain values in, result and trace out. */
@NullMarked
@NamedInterface("model")
package org.clusterreview.scoring.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
