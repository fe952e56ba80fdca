/** Conflicts of interest between experts and applications: found by rules, explained by evidence, lifted only by two people. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "access",
            "access::personal",
            "scoring",
            "rounds",
            "rounds::pipeline",
            "rounds::policy",
            "experts",
            "experts::history",
            "applications",
            "organisations",
            "organisations::dictionary",
            "registry",
            "approvals",
            "documents",
            "applications::workbook",
            "rounds::navigation"
        })
package org.clusterreview.conflicts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
