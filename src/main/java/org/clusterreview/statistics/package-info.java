/** Statistics on marks: pure cores that return a number with its method and limits, or the reason why there is none. */
@NullMarked
@ApplicationModule(allowedDependencies = {"scoring::model"})
package org.clusterreview.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
