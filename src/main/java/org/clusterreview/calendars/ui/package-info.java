/** The pages of the working-day calendar. */
@NullMarked
package org.clusterreview.calendars.ui;

import org.jspecify.annotations.NullMarked;
