/** The catalogue of scoring models: shipped files seed it, the versions in the database rule. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "ui", "access"})
package org.clusterreview.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
