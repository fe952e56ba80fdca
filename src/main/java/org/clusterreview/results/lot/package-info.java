/** The lot between equals that anyone can repeat: what is frozen, how the order follows from the seed, and the check of it. */
@NullMarked
@NamedInterface("lot")
package org.clusterreview.results.lot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
