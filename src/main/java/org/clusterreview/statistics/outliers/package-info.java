/** Which marks of a small panel stand out, and what such a test can and cannot show; nothing is ever removed. */
@NullMarked
@NamedInterface("outliers")
package org.clusterreview.statistics.outliers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
