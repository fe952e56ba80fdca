package org.clusterreview.scoring.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.scoring.model.RoundingStep;

/**
 * Aggregation by totals of sheets: each complete sheet has a total over all indicators, and the score is the average of the
 * totals. What a part adds is its mean over the sheets that count.
 */
final class BySheets {

    private final Case input;
    private final Rounder rounder;
    private final List<Indicator> marked;
    private final Map<String, Map<String, Exact>> parts = new LinkedHashMap<>();
    private final Map<String, Map<String, Exact>> values = new LinkedHashMap<>();

    private BySheets(Case input, Rounder rounder) {
        this.input = input;
        this.rounder = rounder;
        this.marked = input.model().markedByExperts();
    }

    /** Empty where no sheet is valid. */
    static Optional<Aggregate> of(Case input, Rounder rounder) {
        return new BySheets(input, rounder).aggregate();
    }

    private Optional<Aggregate> aggregate() {
        Map<String, Exact> derived = new LinkedHashMap<>();
        input.derived().forEach((id, d) -> derived.put(id, rounder.at(RoundingStep.INDICATOR, id, d.value())));
        List<Averaged.Ballot> totals = new ArrayList<>();
        for (String expert : input.panel().byExpert().keySet()) {
            total(expert, derived).ifPresent(t -> totals.add(new Averaged.Ballot(expert, t)));
        }
        if (totals.isEmpty()) {
            return Optional.empty();
        }
        Averaged averaged = Averaged.of(totals, input.averaging());
        List<String> kept = averaged.kept().stream()
                .map(Averaged.Ballot::key)
                .sorted(SeatOrder.BY_KEY)
                .toList();
        Map<String, Exact> means = partMeans(kept);
        return Optional.of(new Aggregate(
                averaged.value(),
                totals.size(),
                averaged.applied(),
                means,
                sheets(totals, averaged),
                marks(averaged),
                indicators(kept, means)));
    }

    private Optional<Exact> total(String expert, Map<String, Exact> derived) {
        Map<String, Exact> coefficients =
                input.coefficientsWithout(input.panel().of(expert, Mark.NotApplicable.class));
        if (coefficients.isEmpty()
                || !input.panel().of(expert, Mark.Missing.class).isEmpty()) {
            return Optional.empty();
        }
        Map<String, Exact> sheetValues = new LinkedHashMap<>(derived);
        for (Indicator indicator : marked) {
            Mark mark = input.panel().byExpert().getOrDefault(expert, Map.of()).get(indicator.id());
            if (mark instanceof Mark.Given(var value)) {
                sheetValues.put(
                        indicator.id(), rounder.at(RoundingStep.MARK, indicator.id() + "/" + expert, Exact.of(value)));
            }
        }
        Map<String, Exact> products = new LinkedHashMap<>();
        coefficients.forEach((id, coefficient) -> {
            Exact product = coefficient.times(sheetValues.getOrDefault(id, Exact.ZERO));
            products.put(id, rounder.at(RoundingStep.PRODUCT, id + "/" + expert, product));
        });
        Parts sheet = Parts.of(input.model(), products, rounder, expert);
        parts.put(expert, sheet.byNode());
        values.put(expert, sheetValues);
        return Optional.of(rounder.at(RoundingStep.SHEET, expert, sheet.total()));
    }

    /** Mean of every part over the sheets that count; a sheet on which it does not apply adds nothing. */
    private Map<String, Exact> partMeans(List<String> kept) {
        Map<String, Exact> means = new LinkedHashMap<>();
        Node.all(input.model().nodes())
                .forEach(node -> means.put(
                        node.id(),
                        Exact.mean(kept.stream()
                                .map(e -> parts.getOrDefault(e, Map.of()).getOrDefault(node.id(), Exact.ZERO))
                                .toList())));
        return means;
    }

    private List<SheetLine> sheets(List<Averaged.Ballot> totals, Averaged averaged) {
        Map<String, Exact> byExpert = new LinkedHashMap<>();
        totals.forEach(t -> byExpert.put(t.key(), t.value()));
        return input.panel().byExpert().keySet().stream()
                .map(expert -> byExpert.containsKey(expert)
                        ? new SheetLine(
                                expert, byExpert.get(expert), averaged.dropped().get(expert), List.of())
                        : new SheetLine(
                                expert,
                                null,
                                Dropped.SHEET_INCOMPLETE,
                                input.panel().of(expert, Mark.Missing.class)))
                .toList();
    }

    private List<MarkLine> marks(Averaged averaged) {
        return MarkLines.of(
                input.panel(),
                (expert, ignored) -> parts.containsKey(expert)
                        ? Optional.ofNullable(averaged.dropped().get(expert))
                        : Optional.of(Dropped.SHEET_INCOMPLETE));
    }

    private List<IndicatorLine> indicators(List<String> kept, Map<String, Exact> means) {
        List<IndicatorLine> lines = new ArrayList<>();
        for (Indicator indicator : input.model().indicators()) {
            List<Exact> applicable = kept.stream()
                    .flatMap(e ->
                            Optional.ofNullable(values.getOrDefault(e, Map.of()).get(indicator.id())).stream())
                    .toList();
            if (!applicable.isEmpty()) {
                lines.add(IndicatorLine.of(
                        indicator.id(),
                        Exact.mean(applicable),
                        means.getOrDefault(indicator.id(), Exact.ZERO),
                        input.derived().get(indicator.id())));
            }
        }
        return lines;
    }
}
