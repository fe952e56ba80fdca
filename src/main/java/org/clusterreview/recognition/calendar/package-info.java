/** The period of a public notice. */
@NullMarked
@NamedInterface("calendar")
package org.clusterreview.recognition.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
