/** The working-day calendar: the published days off of every year, imported or entered, and never overwritten. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "ui", "access"})
package org.clusterreview.calendars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
