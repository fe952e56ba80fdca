/** Where the marks of a panel lie and how far they spread, exactly where the definition allows it. */
@NullMarked
@NamedInterface("location")
package org.clusterreview.statistics.location;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
