/** Where scoring models are read, compared, tried out and written: drafts become versions of the catalogue, versions never change. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "access",
            "scoring",
            "scoring::model",
            "scoring::engine",
            "scoring::yaml",
            "scoring::words",
            "rounds",
            "rounds::navigation",
            "applications",
            "applications::workbook",
            "reviews"
        })
package org.clusterreview.workshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
