/** How stable places are when the experts of a panel are drawn again. */
@NullMarked
@NamedInterface("stability")
package org.clusterreview.statistics.stability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
