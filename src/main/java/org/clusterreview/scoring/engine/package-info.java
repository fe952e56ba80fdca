/** The exact engine: a model and what is known of each application in, result and trace out. */
@NullMarked
@NamedInterface("engine")
package org.clusterreview.scoring.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
