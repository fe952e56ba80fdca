/** How places depend on the weights and on each expert. */
@NullMarked
@NamedInterface("sensitivity")
package org.clusterreview.statistics.sensitivity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
