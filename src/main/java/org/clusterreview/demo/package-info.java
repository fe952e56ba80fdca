/** Demonstration data: invented, marked as such, and kept apart from real data. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "rounds",
            "rounds::policy",
            "scoring",
            "scoring::model",
            "scoring::engine",
            "organisations",
            "organisations::dictionary",
            "registry",
            "applications",
            "applications::formalcheck",
            "applications::workbook",
            "experts",
            "experts::history",
            "experts::workbook",
            "conflicts",
            "panels",
            "panels::inforce",
            "panels::rules",
            "reviews",
            "results",
            "results::lot",
            "recognition",
            "approvals",
            "documents"
        })
package org.clusterreview.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
