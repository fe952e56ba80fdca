package org.clusterreview.reviews;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clusterreview.scoring.engine.Mark;
import org.clusterreview.scoring.engine.SheetScore;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.scoring.model.Rounding;
import org.clusterreview.scoring.model.RoundingStep;
import org.clusterreview.scoring.model.Scoring;
import org.clusterreview.scoring.model.ScoringModel;

/**
 * The sums of a sheet for its expert, rounded for show as the model rounds what it publishes.
 *
 * @param subtotals by the model's first level
 * @param missing indicators that still stand in the way of submitting, in the model's order
 */
public record SheetSums(BigDecimal total, Map<String, BigDecimal> subtotals, List<String> missing) {

    public SheetSums {
        subtotals = Collections.unmodifiableMap(new LinkedHashMap<>(subtotals));
        missing = List.copyOf(missing);
    }

    static SheetSums of(ScoringModel model, SheetScore score, Map<String, SavedMark> marks) {
        Rounding rounding = model.aggregation().at(RoundingStep.FINAL).orElseThrow();
        Map<String, BigDecimal> subtotals = new LinkedHashMap<>();
        for (Node node : model.nodes()) {
            subtotals.put(
                    node.id(),
                    score.parts().getOrDefault(node.id(), Exact.ZERO).rounded(rounding.places(), rounding.mode()));
        }
        return new SheetSums(
                score.total().rounded(rounding.places(), rounding.mode()), subtotals, missing(model, marks));
    }

    static List<String> missing(ScoringModel model, Map<String, SavedMark> marks) {
        return model.onSheet().stream()
                .filter(indicator -> isMissing(indicator, marks))
                .map(Indicator::id)
                .toList();
    }

    /** The same with their names. */
    static List<Task.Gap> gaps(ScoringModel model, Map<String, SavedMark> marks) {
        return missing(model, marks).stream()
                .map(id ->
                        new Task.Gap(id, model.onSheet(id).map(Indicator::name).orElse(id)))
                .toList();
    }

    static Map<String, Mark> values(Map<String, SavedMark> marks) {
        return marks.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().mark()));
    }

    /** Whether something stands for an indicator, whatever it is. */
    static boolean isMarked(Indicator indicator, Map<String, SavedMark> marks) {
        SavedMark saved = marks.get(indicator.id());
        return saved != null && !(saved.mark() instanceof Mark.Missing);
    }

    private static boolean isMissing(Indicator indicator, Map<String, SavedMark> marks) {
        SavedMark saved = marks.get(indicator.id());
        if (saved == null || !isMarked(indicator, marks)) {
            return true;
        }
        return indicator.scoring() instanceof Scoring.ByExpert byExpert
                && saved.mark() instanceof Mark.Given(var value)
                && byExpert.comment().needed(value)
                && saved.comment().isBlank();
    }
}
