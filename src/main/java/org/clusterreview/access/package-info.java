/** Accounts, roles and sign-in, the {@link org.clusterreview.access.Viewer} that every read takes, and what a viewer may not see. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "ui"})
package org.clusterreview.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
