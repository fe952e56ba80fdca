package org.clusterreview.scoring.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.RoundingStep;

/**
 * Aggregation by indicator: the marks of each indicator are averaged by themselves, and the score is the sum of average ×
 * coefficient along the tree.
 */
final class ByIndicators {

    private final Case input;
    private final Rounder rounder;
    private final Map<String, Averaged> averages = new LinkedHashMap<>();
    private final List<String> notApplicable = new ArrayList<>();

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
            if (!average(indicator.id())) {
                return Optional.empty();
            }
        }
        Map<String, Exact> coefficients = input.coefficientsWithout(notApplicable);
        if (coefficients.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Exact> products = new LinkedHashMap<>();
        List<IndicatorLine> lines = new ArrayList<>();
        coefficients.forEach((id, coefficient) -> {
            Exact value = rounder.at(RoundingStep.INDICATOR, id, value(id));
            Exact product = rounder.at(RoundingStep.PRODUCT, id, coefficient.times(value));
            products.put(id, product);
            lines.add(IndicatorLine.of(id, value, product, input.derived().get(id)));
        });
        Parts parts = Parts.of(input.model(), products, rounder, "");
        int valid = averages.values().stream()
                .mapToInt(a -> a.kept().size() + a.dropped().size())
                .min()
                .orElse(0);
        boolean applied = !averages.isEmpty() && averages.values().stream().allMatch(Averaged::applied);
        return Optional.of(new Aggregate(parts.total(), valid, applied, parts.byNode(), sheets(), marks(), lines));
    }

    private Exact value(String id) {
        Derived.Known known = input.derived().get(id);
        if (known != null) {
            return known.value();
        }
        Averaged averaged = averages.get(id);
        return averaged == null ? Exact.ZERO : averaged.value();
    }

    /** False where nobody has given a mark though the indicator applies. */
    private boolean average(String indicator) {
        List<Averaged.Ballot> ballots = new ArrayList<>();
        int notApplying = 0;
        for (var sheet : input.panel().byExpert().entrySet()) {
            switch (sheet.getValue().getOrDefault(indicator, Mark.MISSING)) {
                case Mark.Given(var value) ->
                    ballots.add(new Averaged.Ballot(
                            sheet.getKey(),
                            rounder.at(RoundingStep.MARK, indicator + "/" + sheet.getKey(), Exact.of(value))));
                case Mark.NotApplicable() -> notApplying++;
                case Mark.Missing() -> {}
            }
        }
        if (!ballots.isEmpty()) {
            averages.put(indicator, Averaged.of(ballots, input.averaging()));
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
                (expert, indicator) -> Optional.ofNullable(averages.get(indicator))
                        .flatMap(a -> Optional.ofNullable(a.dropped().get(expert))));
    }
}
