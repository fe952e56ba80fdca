/** One door for everything that leaves the system: files kept in the database, and documents issued as kind, frozen result and format. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "ui", "access"})
package org.clusterreview.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
