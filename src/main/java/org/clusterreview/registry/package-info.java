/** The register of clusters that have been recognised, from which quotas, bans and later rounds read. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "ui", "access", "organisations", "organisations::dictionary"})
package org.clusterreview.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
