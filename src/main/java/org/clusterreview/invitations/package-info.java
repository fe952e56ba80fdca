/** Members of panels are invited, answer on their phones, and are replaced in order when they do not come. */
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
            "experts",
            "conflicts",
            "panels",
            "panels::rules",
            "panels::inforce",
            "panels::assignment",
            "eligibility",
            "eligibility::ui",
            "jobs",
            "notifications",
            "outbox"
        })
package org.clusterreview.invitations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
