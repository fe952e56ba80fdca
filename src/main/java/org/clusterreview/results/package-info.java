/** From submitted sheets to the ranking, with the trace of every number. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "access",
            "access::personal",
            "rounds",
            "rounds::navigation",
            "rounds::pipeline",
            "rounds::policy",
            "scoring",
            "scoring::model",
            "scoring::engine",
            "scoring::words",
            "experts",
            "applications",
            "applications::workbook",
            "organisations",
            "organisations::dictionary",
            "analysis",
            "statistics",
            "statistics::agreement",
            "statistics::leaning",
            "statistics::location",
            "statistics::outliers",
            "statistics::sensitivity",
            "statistics::severity",
            "statistics::stability",
            "conflicts",
            "panels",
            "panels::draw",
            "reviews",
            "documents",
            "documents::ui",
            "jobs"
        })
package org.clusterreview.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
