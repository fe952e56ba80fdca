/**
 * What a ranking can and cannot tell: how stable its places are, how far the experts agree, who stands at the cut and what would
 * move them. Reads results and changes none; everything here is for reference beside the official result.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "scoring::model",
            "scoring::engine",
            "statistics",
            "statistics::agreement",
            "statistics::correlation",
            "statistics::leaning",
            "statistics::outliers",
            "statistics::sensitivity",
            "statistics::severity",
            "statistics::stability"
        })
package org.clusterreview.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
