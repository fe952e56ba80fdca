package org.clusterreview.results;

import java.math.BigDecimal;
import java.util.Optional;
import org.clusterreview.applications.ApplicationId;

/**
 * What a shadow would have given an application, beside what came of the panel's sheets.
 *
 * @param shadow name of the expert
 * @param own total of the shadow's submitted sheet, rounded as the model rounds what it publishes
 * @param published score of the application in the frozen ranking; empty where it has none
 */
public record ShadowComparison(
        ApplicationId application,
        String applicationName,
        String shadow,
        BigDecimal own,
        Optional<BigDecimal> published) {

    /** By how much the shadow lies above the panel; negative below. */
    public Optional<BigDecimal> difference() {
        return published.map(own::subtract);
    }
}
