/** Tails and quantiles of distributions and numbers by chance, for the statistics alone. */
@NullMarked
package org.clusterreview.statistics.numeric;

import org.jspecify.annotations.NullMarked;
