/** Groups of applications and the panels of experts that score them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "access",
            "calendars",
            "rounds",
            "rounds::pipeline",
            "experts",
            "applications",
            "organisations",
            "conflicts",
            "documents",
            "documents::ui",
            "approvals",
            "organisations::dictionary",
            "rounds::navigation",
            "conflicts::policy",
            "conflicts::rules",
            "conflicts::words",
            "documents",
            "rounds::policy",
            "scoring"
        })
package org.clusterreview.panels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
