/** From the ranking to the draft recognition list: quotas, public notice, decisions with their articles. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "access",
            "calendars",
            "rounds",
            "rounds::pipeline",
            "rounds::policy",
            "rounds::navigation",
            "scoring",
            "scoring::model",
            "scoring::engine",
            "applications",
            "applications::workbook",
            "organisations",
            "organisations::dictionary",
            "registry",
            "results",
            "panels",
            "approvals",
            "documents",
            "documents::ui"
        })
package org.clusterreview.recognition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
