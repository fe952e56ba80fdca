/** What the organiser says of the experts once they have scored (专家日常评价), and how an expert stands by it over the years. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "access",
            "rounds",
            "rounds::navigation",
            "experts",
            "applications",
            "conflicts",
            "panels",
            "reviews"
        })
package org.clusterreview.appraisals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
