/** Score sheets and marks, with one write path for every mark. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "access",
            "access::personal",
            "rounds",
            "rounds::pipeline",
            "rounds::navigation",
            "scoring",
            "scoring::model",
            "scoring::engine",
            "scoring::yaml",
            "experts",
            "applications",
            "applications::workbook",
            "documents",
            "documents::ui",
            "organisations",
            "organisations::dictionary",
            "conflicts",
            "panels",
            "panels::rules",
            "panels::inforce",
            "notifications"
        })
package org.clusterreview.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
