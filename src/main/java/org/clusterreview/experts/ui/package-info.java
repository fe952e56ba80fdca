/** Pages of the pool of experts: list, import, one expert. */
@NullMarked
package org.clusterreview.experts.ui;

import org.jspecify.annotations.NullMarked;
