/** Score sheets on paper as two people read them. Plain Java. */
@NullMarked
package org.clusterreview.reviews.paper;

import org.jspecify.annotations.NullMarked;
