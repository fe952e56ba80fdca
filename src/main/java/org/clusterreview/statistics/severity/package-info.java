/** How severe experts are, estimated only where applications and experts are connected. */
@NullMarked
@NamedInterface("severity")
package org.clusterreview.statistics.severity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
