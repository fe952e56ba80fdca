/** Applications of a round with their figures: import, versions, attachments and the formal check. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "access",
            "access::personal",
            "rounds",
            "rounds::policy",
            "rounds::pipeline",
            "rounds::navigation",
            "organisations",
            "organisations::dictionary",
            "registry",
            "registry::rules",
            "documents",
            "documents::ui",
            "approvals",
            "jobs"
        })
package org.clusterreview.applications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
