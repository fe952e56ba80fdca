/** How well experts fit panels, and the panels that fit best: plain Java, the same result wherever it is reckoned. */
@NullMarked
package org.clusterreview.assignments.fit;

import org.jspecify.annotations.NullMarked;
