/** The best assignment of experts to panels: reckoned in the background, looked at, taken over as a whole, and taken back. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "access",
            "jobs",
            "rounds",
            "rounds::policy",
            "rounds::navigation",
            "scoring",
            "organisations",
            "organisations::dictionary",
            "experts",
            "experts::workbook",
            "applications",
            "conflicts",
            "panels",
            "panels::rules",
            "panels::inforce",
            "panels::draw",
            "panels::assignment",
            "eligibility",
            "eligibility::ui",
            "draws",
            "documents",
            "notifications"
        })
package org.clusterreview.assignments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
