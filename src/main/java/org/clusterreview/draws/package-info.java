/** The draw of panels (抽取): frozen, committed, witnessed, drawn and taken over by different people, and never erased. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "access",
            "access::personal",
            "rounds",
            "scoring",
            "rounds::policy",
            "rounds::navigation",
            "experts",
            "organisations",
            "organisations::dictionary",
            "applications",
            "conflicts",
            "panels",
            "panels::rules",
            "panels::inforce",
            "eligibility",
            "eligibility::ui",
            "panels::draw",
            "panels::assignment",
            "documents",
            "documents::ui"
        })
package org.clusterreview.draws;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
