package org.clusterreview.scoring.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.ScoringModel;

/**
 * How the total of a sheet of one application can be added up by whoever does not know the model: each mark times its
 * coefficient, and what the other indicators add.
 *
 * @param holds whether that is what the model gives, whatever the marks; where not, the coefficients say nothing of the total
 * @param coefficients by indicator that experts mark, while none of them is marked as not applicable; above 0 for what is taken
 *     off as well
 */
public record Estimate(boolean holds, Map<String, Exact> coefficients) {

    /** Most decimal places of a coefficient that can be handed on: a longer one, or one without end, would be cut. */
    public static final int PLACES = 10;

    public Estimate {
        coefficients = Collections.unmodifiableMap(new LinkedHashMap<>(coefficients));
    }

    /** @param figures of the application, findings of staff included */
    public static Estimate of(ScoringModel model, List<Figure> figures) {
        Map<String, Exact> all = SheetScore.of(model, Map.of(), figures).coefficients();
        Map<String, Exact> coefficients = new LinkedHashMap<>();
        for (Indicator indicator : model.markedByExperts()) {
            coefficients.put(indicator.id(), all.getOrDefault(indicator.id(), Exact.ZERO));
        }
        boolean holds =
                PlainSum.holds(model) && coefficients.values().stream().allMatch(one -> Grid.isMultiple(one, PLACES));
        return new Estimate(holds, coefficients);
    }
}
