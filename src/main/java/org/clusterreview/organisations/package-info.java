/** Places, zones, industry fields and organisations, which outlive every round. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "ui", "access"})
package org.clusterreview.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
