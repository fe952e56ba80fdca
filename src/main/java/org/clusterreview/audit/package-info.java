/** The append-only, hash-chained trail of every domain event; it listens, and nobody calls it, so that nobody can forget to. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "ui", "access"})
package org.clusterreview.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
