/** From submitted sheets to the ranking, with the trace of every number. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "access",
            "rounds",
            "rounds::pipeline",
            "rounds::policy",
            "scoring",
            "scoring::model",
            "experts",
            "applications",
            "organisations",
            "organisations::dictionary",
            "conflicts",
            "panels",
            "reviews",
            "documents",
            "jobs"
        })
package org.clusterreview.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
