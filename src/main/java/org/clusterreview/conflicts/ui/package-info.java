/** Pages on conflicts of interest that need no panel: the rules of avoidance in words. */
@NullMarked
package org.clusterreview.conflicts.ui;

import org.jspecify.annotations.NullMarked;
