/** The register of clusters that have been recognised, from which quotas, bans and later rounds read, with the history of each. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "access",
            "calendars",
            "organisations",
            "organisations::dictionary",
            "rounds",
            "rounds::policy",
            "approvals",
            "documents",
            "documents::ui"
        })
package org.clusterreview.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
