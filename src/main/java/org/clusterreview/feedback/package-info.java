/** What each applicant is told of the result (结果反馈): a letter with decision, reasons, scores and opinions, and no expert in it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "access",
            "rounds",
            "rounds::policy",
            "rounds::navigation",
            "scoring",
            "scoring::model",
            "scoring::engine",
            "organisations",
            "organisations::dictionary",
            "experts",
            "applications",
            "applications::workbook",
            "reviews",
            "results",
            "recognition",
            "recognition::calendar",
            "documents",
            "documents::ui",
            "jobs"
        })
package org.clusterreview.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
