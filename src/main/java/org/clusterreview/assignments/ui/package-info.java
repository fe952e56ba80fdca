/** The page on which the best assignment of a track is reckoned, looked at and applied. */
@NullMarked
package org.clusterreview.assignments.ui;

import org.jspecify.annotations.NullMarked;
