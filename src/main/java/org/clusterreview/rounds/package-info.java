/** A round and its tracks: stages, policy, frozen models, and the small contract by which every feature reports to the pipeline page. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "access",
            "audit",
            "scoring",
            "scoring::model",
            "scoring::engine",
            "scoring::yaml",
            "organisations"
        })
package org.clusterreview.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
