/** The command line: the pure cores on files, without server or database. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "scoring::model",
            "scoring::engine",
            "scoring::yaml",
            "scoring::words",
            "scoring::bulk",
            "rounds::policy",
            "conflicts::policy",
            "recognition::quota",
            "recognition::calendar",
            "panels::assignment",
            "panels::draw",
            "panels::rules",
            "statistics",
            "statistics::agreement",
            "statistics::location",
            "statistics::outliers",
            "statistics::severity",
            "statistics::stability"
        })
package org.clusterreview.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
