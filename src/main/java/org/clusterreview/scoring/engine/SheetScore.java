package org.clusterreview.scoring.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clusterreview.kernel.Violation;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.ScoringModel;

/**
 * One expert's sheet by itself, also while it is being filled in. What has no value yet adds nothing; a complete sheet has
 * the total that it has in the {@link Score} of its application, but for additional inputs.
 *
 * @param total sum of {@code parts} of the top, rounded as the model says for sheets; with stages by their weights
 * @param parts score of every dimension and indicator by id; with stages what they add to the total
 * @param coefficients what one unit of a mark adds to the total, by indicator that applies
 * @param derived what is known of the indicators that no expert marks, by id
 * @param unknown why the others have no value, by id
 */
public record SheetScore(
        Exact total,
        Map<String, Exact> parts,
        Map<String, Exact> coefficients,
        Map<String, IndicatorLine> derived,
        Map<String, Violation> unknown) {

    public SheetScore {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        coefficients = Collections.unmodifiableMap(new LinkedHashMap<>(coefficients));
        derived = Map.copyOf(derived);
        unknown = Map.copyOf(unknown);
    }

    /**
     * @param marks of the indicators that experts mark, and answers to what they are asked; an absent one is missing
     * @param figures of the application, findings of staff included
     * @throws IllegalArgumentException for marks that {@link EntryCheck} refuses: a bug of the caller
     */
    public static SheetScore of(ScoringModel model, Map<String, Mark> marks, List<Figure> figures) {
        return new SheetScorer(model, figures).score(marks);
    }
}
