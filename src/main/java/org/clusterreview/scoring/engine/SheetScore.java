package org.clusterreview.scoring.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.kernel.Violation;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.RoundingStep;
import org.clusterreview.scoring.model.Scoring;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.model.ScoringStage;

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
        EntryCheck check = new EntryCheck(model);
        List<Violation> wrong = new ArrayList<>();
        marks.forEach((id, mark) -> check.mark(new SheetMark("", id, mark)).ifPresent(wrong::add));
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("not checked: " + wrong);
        }
        return model.stages().isEmpty()
                ? new Adding(model, marks, new Figures(figures)).score()
                : ofStages(model, marks, figures);
    }

    private static SheetScore ofStages(ScoringModel model, Map<String, Mark> marks, List<Figure> figures) {
        Exact weights =
                Exact.sum(model.stages().stream().map(s -> Exact.of(s.weight())).toList());
        Exact total = Exact.ZERO;
        Map<String, Exact> parts = new LinkedHashMap<>();
        Map<String, Exact> coefficients = new LinkedHashMap<>();
        Map<String, IndicatorLine> derived = new LinkedHashMap<>();
        Map<String, Violation> unknown = new LinkedHashMap<>();
        for (ScoringStage stage : model.stages()) {
            SheetScore one = new Adding(model.of(stage), marks, new Figures(figures)).score();
            Exact share = Exact.of(stage.weight()).dividedBy(weights);
            total = total.plus(one.total().times(share));
            parts.put(stage.id(), one.total().times(share));
            one.parts().forEach((id, part) -> parts.put(id, part.times(share)));
            one.coefficients().forEach((id, coefficient) -> coefficients.put(id, coefficient.times(share)));
            one.derived().forEach((id, line) -> derived.put(id, line.times(share)));
            unknown.putAll(one.unknown());
        }
        return new SheetScore(total, parts, coefficients, derived, unknown);
    }

    /** The figures of an application put to one sheet. */
    private static final class Adding {

        private final ScoringModel model;
        private final Map<String, Mark> marks;
        private final Rounder rounder;
        private final Map<String, Derived.Known> known = new LinkedHashMap<>();
        private final Map<String, IndicatorLine> derived = new LinkedHashMap<>();
        private final Map<String, Violation> unknown = new LinkedHashMap<>();

        Adding(ScoringModel model, Map<String, Mark> marks, Figures figures) {
            this.model = model;
            this.marks = marks;
            this.rounder = new Rounder(model.aggregation());
            Derivation derivation = new Derivation(figures, Peers.NONE, rounder);
            for (Indicator indicator : model.indicators()) {
                derivation.of(indicator).ifPresent(found -> {
                    switch (found) {
                        case Derived.Known value -> known.put(indicator.id(), value);
                        case Derived.NotApplicable ignored -> {}
                        case Derived.Unknown(var reason) -> unknown.put(indicator.id(), reason);
                    }
                });
            }
        }

        SheetScore score() {
            Map<String, Exact> coefficients = Coefficients.of(model).without(notApplicable());
            Map<String, Exact> products = new LinkedHashMap<>();
            for (Indicator indicator : model.indicators()) {
                Exact coefficient = coefficients.get(indicator.id());
                if (coefficient != null) {
                    product(indicator, coefficient).ifPresent(product -> products.put(indicator.id(), product));
                }
            }
            Parts parts = Parts.of(model, products, rounder, "");
            Exact total = rounder.at(RoundingStep.SHEET, "", parts.total());
            return new SheetScore(total, parts.byNode(), coefficients, derived, unknown);
        }

        private Set<String> notApplicable() {
            Set<String> without = new HashSet<>();
            for (Indicator indicator : model.indicators()) {
                boolean byExpert = indicator.scoring() instanceof Scoring.ByExpert;
                boolean fallenAway =
                        !byExpert && !known.containsKey(indicator.id()) && !unknown.containsKey(indicator.id());
                if (fallenAway || marks.get(indicator.id()) instanceof Mark.NotApplicable) {
                    without.add(indicator.id());
                }
            }
            return without;
        }

        private Optional<Exact> product(Indicator indicator, Exact coefficient) {
            String id = indicator.id();
            Derived.Known value = known.get(id);
            if (value != null) {
                Exact rounded = rounder.at(RoundingStep.INDICATOR, id, value.value());
                Exact score = rounder.at(RoundingStep.PRODUCT, id, coefficient.times(rounded));
                derived.put(id, IndicatorLine.of(id, rounded, score, value));
                return Optional.of(score);
            }
            return marks.get(id) instanceof Mark.Given(var given)
                    ? Optional.of(rounder.at(
                            RoundingStep.PRODUCT,
                            id,
                            coefficient.times(rounder.at(RoundingStep.MARK, id, Exact.of(given)))))
                    : Optional.empty();
        }
    }
}
