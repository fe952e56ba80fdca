package org.clusterreview.scoring.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.RoundingStep;

/**
 * Aggregation by indicator: the marks of each indicator are trimmed and averaged by themselves, and the score is the sum of
 * mean × coefficient.
 */
final class ByIndicators {

    private final Case input;
    private final Rounder rounder;
    private final Map<String, Trimming> trimmings = new LinkedHashMap<>();
    private final Set<String> notApplicable = new HashSet<>();

    private ByIndicators(Case input, Rounder rounder) {
        this.input = input;
        this.rounder = rounder;
    }

    /** Empty where an indicator that applies has no mark. */
    static Optional<Aggregate> of(Case input, Rounder rounder) {
        return new ByIndicators(input, rounder).aggregate();
    }

    private Optional<Aggregate> aggregate() {
        for (Indicator indicator : input.model().markedByExperts()) {
            if (!trim(indicator.id())) {
                return Optional.empty();
            }
        }
        Map<String, Exact> coefficients = input.coefficients().without(notApplicable);
        if (coefficients.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Exact> scores = new LinkedHashMap<>();
        List<IndicatorLine> lines = new ArrayList<>();
        coefficients.forEach((id, coefficient) -> {
            Exact value = rounder.at(RoundingStep.INDICATOR, id, value(id));
            Exact product = rounder.at(RoundingStep.PRODUCT, id, coefficient.times(value));
            scores.put(id, product);
            lines.add(IndicatorLines.of(id, value, product, input.derived()));
        });
        int valid = trimmings.values().stream()
                .mapToInt(t -> t.kept().size() + t.dropped().size())
                .min()
                .orElse(0);
        boolean trimmed = !trimmings.isEmpty() && trimmings.values().stream().allMatch(Trimming::applied);
        return Optional.of(new Aggregate(Exact.sum(scores.values()), valid, trimmed, scores, sheets(), marks(), lines));
    }

    private Exact value(String id) {
        Derived.Known known = input.derived().get(id);
        if (known != null) {
            return known.percent();
        }
        Trimming trimming = trimmings.get(id);
        return trimming == null ? Exact.ZERO : trimming.mean();
    }

    /** False where nobody has given a mark though the indicator applies. */
    private boolean trim(String indicator) {
        List<Trimming.Ballot> ballots = new ArrayList<>();
        int notApplying = 0;
        for (var sheet : input.panel().byExpert().entrySet()) {
            switch (sheet.getValue().getOrDefault(indicator, Mark.MISSING)) {
                case Mark.Given(var value) ->
                    ballots.add(new Trimming.Ballot(
                            sheet.getKey(),
                            rounder.at(RoundingStep.MARK, indicator + "/" + sheet.getKey(), Exact.of(value))));
                case Mark.NotApplicable() -> notApplying++;
                case Mark.Missing() -> {}
            }
        }
        if (!ballots.isEmpty()) {
            trimmings.put(indicator, Trimming.of(ballots, input.trim()));
            return true;
        }
        notApplicable.add(indicator);
        return notApplying > 0;
    }

    private List<SheetLine> sheets() {
        return input.panel().byExpert().keySet().stream()
                .map(expert -> new SheetLine(expert, null, null, input.panel().of(expert, Mark.Missing.class)))
                .toList();
    }

    private List<MarkLine> marks() {
        return MarkLines.of(
                input.panel(),
                (expert, indicator) -> Optional.ofNullable(trimmings.get(indicator))
                        .flatMap(t -> Optional.ofNullable(t.dropped().get(expert))));
    }
}
