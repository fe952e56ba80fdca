@NullMarked
package org.clusterreview.recognition.calendar;

import org.jspecify.annotations.NullMarked;
