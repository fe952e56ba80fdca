/** The arrangement of a year as somebody writes it: its form, its checks, and how it differs from another. */
@NullMarked
package org.clusterreview.calendars.arrangement;

import org.jspecify.annotations.NullMarked;
