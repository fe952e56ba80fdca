/** Reads comma-separated tables and reports every fault with its line. */
@NullMarked
package org.clusterreview.kernel.csv;

import org.jspecify.annotations.NullMarked;
