package org.clusterreview.scoring.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.RoundingStep;

/**
 * Aggregation by totals of sheets: each complete sheet has a total over all indicators, totals are trimmed, and the score is
 * the mean of the totals that are left. What an indicator adds is its mean over the same sheets.
 */
final class BySheets {

    private final Case input;
    private final Rounder rounder;
    private final Map<String, Map<String, Exact>> products = new LinkedHashMap<>();
    private final Map<String, Map<String, Exact>> values = new LinkedHashMap<>();

    private BySheets(Case input, Rounder rounder) {
        this.input = input;
        this.rounder = rounder;
    }

    /** Empty where no sheet is valid. */
    static Optional<Aggregate> of(Case input, Rounder rounder) {
        return new BySheets(input, rounder).aggregate();
    }

    private Optional<Aggregate> aggregate() {
        Map<String, Exact> derived = new LinkedHashMap<>();
        input.derived().forEach((id, d) -> derived.put(id, rounder.at(RoundingStep.INDICATOR, id, d.percent())));
        List<Trimming.Ballot> totals = new ArrayList<>();
        for (String expert : input.panel().byExpert().keySet()) {
            total(expert, derived).ifPresent(t -> totals.add(new Trimming.Ballot(expert, t)));
        }
        if (totals.isEmpty()) {
            return Optional.empty();
        }
        Trimming trimming = Trimming.of(totals, input.trim());
        List<String> kept = trimming.kept().stream().map(Trimming.Ballot::key).toList();
        return Optional.of(new Aggregate(
                trimming.mean(),
                totals.size(),
                trimming.applied(),
                means(products, kept),
                sheets(totals, trimming),
                marks(trimming),
                indicators(kept)));
    }

    private Optional<Exact> total(String expert, Map<String, Exact> derived) {
        Map<String, Exact> coefficients =
                input.coefficients().without(new HashSet<>(input.panel().of(expert, Mark.NotApplicable.class)));
        if (coefficients.isEmpty()
                || !input.panel().of(expert, Mark.Missing.class).isEmpty()) {
            return Optional.empty();
        }
        Map<String, Exact> sheetValues = new LinkedHashMap<>(derived);
        input.panel().byExpert().getOrDefault(expert, Map.of()).forEach((id, mark) -> {
            if (mark instanceof Mark.Given(var value)) {
                sheetValues.put(id, rounder.at(RoundingStep.MARK, id + "/" + expert, Exact.of(value)));
            }
        });
        Map<String, Exact> sheet = new LinkedHashMap<>();
        coefficients.forEach((id, coefficient) -> {
            Exact product = coefficient.times(sheetValues.getOrDefault(id, Exact.ZERO));
            sheet.put(id, rounder.at(RoundingStep.PRODUCT, id + "/" + expert, product));
        });
        products.put(expert, sheet);
        values.put(expert, sheetValues);
        return Optional.of(rounder.at(RoundingStep.SHEET, expert, Exact.sum(sheet.values())));
    }

    /** Mean over the kept sheets by indicator; a sheet on which it does not apply adds nothing to a score. */
    private Map<String, Exact> means(Map<String, Map<String, Exact>> bySheet, List<String> kept) {
        Map<String, Exact> means = new LinkedHashMap<>();
        for (Indicator indicator : input.model().indicators()) {
            List<Exact> all = kept.stream()
                    .map(e -> bySheet.getOrDefault(e, Map.of()).getOrDefault(indicator.id(), Exact.ZERO))
                    .toList();
            means.put(indicator.id(), Exact.mean(all));
        }
        return means;
    }

    private List<SheetLine> sheets(List<Trimming.Ballot> totals, Trimming trimming) {
        Map<String, Exact> byExpert = new LinkedHashMap<>();
        totals.forEach(t -> byExpert.put(t.key(), t.value()));
        return input.panel().byExpert().keySet().stream()
                .map(expert -> byExpert.containsKey(expert)
                        ? new SheetLine(
                                expert, byExpert.get(expert), trimming.dropped().get(expert), List.of())
                        : new SheetLine(
                                expert,
                                null,
                                Dropped.SHEET_INCOMPLETE,
                                input.panel().of(expert, Mark.Missing.class)))
                .toList();
    }

    private List<MarkLine> marks(Trimming trimming) {
        return MarkLines.of(
                input.panel(),
                (expert, ignored) -> products.containsKey(expert)
                        ? Optional.ofNullable(trimming.dropped().get(expert))
                        : Optional.of(Dropped.SHEET_INCOMPLETE));
    }

    private List<IndicatorLine> indicators(List<String> kept) {
        Map<String, Exact> scores = means(products, kept);
        List<IndicatorLine> lines = new ArrayList<>();
        for (Indicator indicator : input.model().indicators()) {
            List<Exact> applicable = kept.stream()
                    .flatMap(e ->
                            Optional.ofNullable(values.getOrDefault(e, Map.of()).get(indicator.id())).stream())
                    .toList();
            if (!applicable.isEmpty()) {
                lines.add(IndicatorLines.of(
                        indicator.id(),
                        Exact.mean(applicable),
                        scores.getOrDefault(indicator.id(), Exact.ZERO),
                        input.derived()));
            }
        }
        return lines;
    }
}
