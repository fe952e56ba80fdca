/** Decisions that need two people: proposed by one, decided by another, with reason, document and expiry. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "ui", "access", "documents", "documents::ui"})
package org.clusterreview.approvals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
