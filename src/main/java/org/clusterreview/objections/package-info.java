/** Objections to public notices: received, acknowledged, looked into, decided by two people, answered. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "access",
            "access::personal",
            "rounds",
            "rounds::pipeline",
            "rounds::policy",
            "rounds::navigation",
            "applications",
            "approvals",
            "documents",
            "documents::ui",
            "recognition",
            "calendars",
            "recognition::calendar"
        })
package org.clusterreview.objections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
