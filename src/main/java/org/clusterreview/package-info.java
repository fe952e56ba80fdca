/** Cluster Review: expert review of innovative industrial clusters. */
@NullMarked
package org.clusterreview;

import org.jspecify.annotations.NullMarked;
