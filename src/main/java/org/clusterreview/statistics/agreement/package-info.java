/** How well experts agree: intraclass correlation, concordance of ranks, Krippendorff's alpha. */
@NullMarked
@NamedInterface("agreement")
package org.clusterreview.statistics.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
