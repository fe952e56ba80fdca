/** The page of a track's objections: what came in, what was done, and what follows for the list. */
@NullMarked
package org.clusterreview.objections.ui;

import org.jspecify.annotations.NullMarked;
