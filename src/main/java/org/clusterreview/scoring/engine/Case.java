package org.clusterreview.scoring.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clusterreview.scoring.model.Averaging;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.ScoringModel;

/**
 * Everything one way of aggregation needs of one application, with every derived value known.
 *
 * @param fallenAway indicators that do not apply because their figure is missing
 */
record Case(
        ScoringModel model,
        Coefficients coefficients,
        Panel panel,
        Map<String, Derived.Known> derived,
        Set<String> fallenAway,
        Averaging averaging) {

    /** The same as a plain mean, for comparison. */
    Case plain() {
        return new Case(model, coefficients, panel, derived, fallenAway, averaging.plain());
    }

    /** Coefficients where these do not apply either. */
    Map<String, Exact> coefficientsWithout(List<String> notApplicable) {
        Set<String> without = new HashSet<>(fallenAway);
        without.addAll(notApplicable);
        return coefficients.without(without);
    }
}
