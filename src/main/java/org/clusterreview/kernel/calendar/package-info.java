/** Working days, as published for each year. */
@NullMarked
package org.clusterreview.kernel.calendar;

import org.jspecify.annotations.NullMarked;
