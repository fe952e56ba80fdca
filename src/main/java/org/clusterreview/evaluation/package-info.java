/** What comes of yearly evaluations: results by cluster and year, support, rectification, and removal after bad years. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "access",
            "rounds",
            "rounds::pipeline",
            "rounds::policy",
            "scoring::model",
            "scoring::engine",
            "applications",
            "organisations",
            "organisations::dictionary",
            "registry",
            "results",
            "recognition",
            "approvals",
            "documents",
            "documents::ui"
        })
package org.clusterreview.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
