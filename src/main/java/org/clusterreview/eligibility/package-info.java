/** Which panels are to be filled, from whom, and why that may not be possible. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "access",
            "rounds",
            "rounds::policy",
            "experts",
            "applications",
            "conflicts",
            "panels",
            "panels::rules",
            "panels::inforce",
            "panels::draw",
            "panels::assignment",
            "organisations"
        })
package org.clusterreview.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
