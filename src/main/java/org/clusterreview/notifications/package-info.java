/** What the system tells a person: a message in the application with a link to the work. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "ui", "access"})
package org.clusterreview.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
