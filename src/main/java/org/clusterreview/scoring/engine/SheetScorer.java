package org.clusterreview.scoring.engine;

import java.util.ArrayList;
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
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.model.ScoringStage;

/** An application's figures put to a model once, for any number of sheets. It never changes. */
public final class SheetScorer {

    private final EntryCheck check;
    private final List<Part> parts;
    private final boolean staged;

    /** A stage with its share of the total, or the whole model. */
    private record Part(String id, Exact share, Adding adding) {}

    /** @param figures of the application, findings of staff included */
    public SheetScorer(ScoringModel model, List<Figure> figures) {
        this.check = new EntryCheck(model);
        this.staged = !model.stages().isEmpty();
        this.parts = staged
                ? stages(model, new Figures(figures))
                : List.of(new Part("", Exact.ONE, new Adding(model, new Figures(figures))));
    }

    private static List<Part> stages(ScoringModel model, Figures figures) {
        Exact weights =
                Exact.sum(model.stages().stream().map(s -> Exact.of(s.weight())).toList());
        List<Part> parts = new ArrayList<>();
        for (ScoringStage stage : model.stages()) {
            Exact share = Exact.of(stage.weight()).dividedBy(weights);
            parts.add(new Part(stage.id(), share, new Adding(model.of(stage), figures)));
        }
        return List.copyOf(parts);
    }

    /** Whether the model takes a mark. */
    public Optional<Violation> check(SheetMark mark) {
        return check.mark(mark);
    }

    /**
     * @param marks of the indicators that experts mark, and answers to what they are asked; an absent one is missing
     * @throws IllegalArgumentException for marks that {@link #check} refuses: a bug of the caller
     */
    public SheetScore score(Map<String, Mark> marks) {
        List<Violation> wrong = new ArrayList<>();
        marks.forEach((id, mark) -> check.mark(new SheetMark("", id, mark)).ifPresent(wrong::add));
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("not checked: " + wrong);
        }
        return staged ? staged(marks) : parts.getFirst().adding().score(marks);
    }

    private SheetScore staged(Map<String, Mark> marks) {
        Exact total = Exact.ZERO;
        Map<String, Exact> byNode = new LinkedHashMap<>();
        Map<String, Exact> coefficients = new LinkedHashMap<>();
        Map<String, IndicatorLine> derived = new LinkedHashMap<>();
        Map<String, Violation> unknown = new LinkedHashMap<>();
        for (Part part : parts) {
            SheetScore one = part.adding().score(marks);
            Exact share = part.share();
            total = total.plus(one.total().times(share));
            byNode.put(part.id(), one.total().times(share));
            one.parts().forEach((id, score) -> byNode.put(id, score.times(share)));
            one.coefficients().forEach((id, coefficient) -> coefficients.put(id, coefficient.times(share)));
            one.derived().forEach((id, line) -> derived.put(id, line.times(share)));
            unknown.putAll(one.unknown());
        }
        return new SheetScore(total, byNode, coefficients, derived, unknown);
    }

    /** The figures of an application put to one stage. */
    private static final class Adding {

        private final ScoringModel model;
        private final List<Indicator> indicators;
        private final Coefficients coefficients;
        private final Map<String, Derived.Known> known = new LinkedHashMap<>();
        private final Map<String, Violation> unknown = new LinkedHashMap<>();
        private final Set<String> fallenAway = new HashSet<>();

        Adding(ScoringModel model, Figures figures) {
            this.model = model;
            this.indicators = model.indicators();
            this.coefficients = Coefficients.of(model);
            Derivation derivation = new Derivation(figures, Peers.NONE, new Rounder(model.aggregation()));
            for (Indicator indicator : indicators) {
                derivation.of(indicator).ifPresent(found -> {
                    switch (found) {
                        case Derived.Known value -> known.put(indicator.id(), value);
                        case Derived.NotApplicable ignored -> fallenAway.add(indicator.id());
                        case Derived.Unknown(var reason) -> unknown.put(indicator.id(), reason);
                    }
                });
            }
        }

        SheetScore score(Map<String, Mark> marks) {
            Rounder rounder = new Rounder(model.aggregation());
            Map<String, Exact> weights = coefficients.without(notApplicable(marks));
            Map<String, Exact> products = new LinkedHashMap<>();
            Map<String, IndicatorLine> derived = new LinkedHashMap<>();
            for (Indicator indicator : indicators) {
                String id = indicator.id();
                Exact coefficient = weights.get(id);
                Derived.Known value = known.get(id);
                if (coefficient != null && value != null) {
                    Exact rounded = rounder.at(RoundingStep.INDICATOR, id, value.value());
                    Exact score = rounder.at(RoundingStep.PRODUCT, id, coefficient.times(rounded));
                    derived.put(id, IndicatorLine.of(id, rounded, score, value));
                    products.put(id, score);
                } else if (coefficient != null && marks.get(id) instanceof Mark.Given(var given)) {
                    Exact rounded = rounder.at(RoundingStep.MARK, id, Exact.of(given));
                    products.put(id, rounder.at(RoundingStep.PRODUCT, id, coefficient.times(rounded)));
                }
            }
            Parts sums = Parts.of(model, products, rounder, "");
            Exact total = rounder.at(RoundingStep.SHEET, "", sums.total());
            return new SheetScore(total, sums.byNode(), weights, derived, unknown);
        }

        private Set<String> notApplicable(Map<String, Mark> marks) {
            Set<String> without = new HashSet<>(fallenAway);
            for (Indicator indicator : indicators) {
                if (marks.get(indicator.id()) instanceof Mark.NotApplicable) {
                    without.add(indicator.id());
                }
            }
            return without;
        }
    }
}
