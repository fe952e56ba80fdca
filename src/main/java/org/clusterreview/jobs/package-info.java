/** Long work in the background, with progress, cancel and a result. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "ui", "access"})
package org.clusterreview.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
