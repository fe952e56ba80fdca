/** How far marks of different things move together. */
@NullMarked
@NamedInterface("correlation")
package org.clusterreview.statistics.correlation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
