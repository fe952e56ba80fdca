/** How experts deviate from their panels, and whether they favour applications of their own city. */
@NullMarked
@NamedInterface("leaning")
package org.clusterreview.statistics.leaning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
