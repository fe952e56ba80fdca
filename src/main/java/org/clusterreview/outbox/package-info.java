/** Messages that leave the system by mail or SMS: queued in the transaction in which something happened, handed over afterwards. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access", "access::personal", "jobs"})
package org.clusterreview.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
