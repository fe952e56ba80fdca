package org.clusterreview.scoring.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterreview.kernel.Violation;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.scoring.model.RoundingStep;
import org.clusterreview.scoring.model.Scoring;
import org.clusterreview.scoring.model.ScoringModel;

/**
 * One expert's sheet by itself, also while it is being filled in. What has no value yet adds nothing; a complete sheet has
 * the total that it has in the {@link Score} of its application, but for additional inputs.
 *
 * @param total sum of {@code parts} of the top, rounded as the model says for sheets
 * @param parts score of every dimension and indicator by id
 * @param coefficients what one unit of a mark adds, by indicator that applies
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
     * @param marks of the indicators that experts mark; an absent one is missing
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
        return new Adding(model, marks, new Figures(figures)).score();
    }

    /** The figures of an application put to one sheet. */
    private static final class Adding {

        private final ScoringModel model;
        private final Map<String, Mark> marks;
        private final Figures figures;
        private final Rounder rounder;
        private final Map<String, IndicatorLine> derived = new LinkedHashMap<>();
        private final Map<String, Violation> unknown = new LinkedHashMap<>();

        Adding(ScoringModel model, Map<String, Mark> marks, Figures figures) {
            this.model = model;
            this.marks = marks;
            this.figures = figures;
            this.rounder = new Rounder(model.aggregation());
        }

        SheetScore score() {
            Set<String> without = marks.entrySet().stream()
                    .filter(e -> e.getValue() instanceof Mark.NotApplicable)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(HashSet::new));
            Map<String, Exact> coefficients = Coefficients.of(model).without(without);
            Map<String, Exact> scores = new LinkedHashMap<>();
            for (Indicator indicator : model.indicators()) {
                Optional.ofNullable(coefficients.get(indicator.id()))
                        .flatMap(coefficient -> product(indicator, coefficient))
                        .ifPresent(product -> scores.put(indicator.id(), product));
            }
            Exact total = rounder.at(RoundingStep.SHEET, "", Exact.sum(scores.values()));
            return new SheetScore(total, parts(scores), coefficients, derived, unknown);
        }

        private Optional<Exact> product(Indicator indicator, Exact coefficient) {
            return switch (indicator.scoring()) {
                case Scoring.ByExpert ignored -> given(indicator).map(value -> rounded(indicator, coefficient, value));
                case Scoring.ByStaff(var item) -> derived(indicator, coefficient, figures.verified(item));
                case Scoring.ByData data -> derived(indicator, coefficient, figures.computed(data));
            };
        }

        private Optional<Exact> given(Indicator indicator) {
            return marks.get(indicator.id()) instanceof Mark.Given(var value)
                    ? Optional.of(rounder.at(RoundingStep.MARK, indicator.id(), Exact.of(value)))
                    : Optional.empty();
        }

        private Optional<Exact> derived(Indicator indicator, Exact coefficient, Derived found) {
            return switch (found) {
                case Derived.Known(var percent, var figure, var from) -> {
                    Exact value = rounder.at(RoundingStep.INDICATOR, indicator.id(), percent);
                    Exact score = rounded(indicator, coefficient, value);
                    derived.put(indicator.id(), new IndicatorLine(indicator.id(), value, figure, from, score));
                    yield Optional.of(score);
                }
                case Derived.Unknown(var reason) -> {
                    unknown.put(indicator.id(), reason);
                    yield Optional.empty();
                }
            };
        }

        private Exact rounded(Indicator indicator, Exact coefficient, Exact value) {
            return rounder.at(RoundingStep.PRODUCT, indicator.id(), coefficient.times(value));
        }

        private Map<String, Exact> parts(Map<String, Exact> scores) {
            return Node.all(model.nodes())
                    .collect(Collectors.toMap(Node::id, node -> sum(node, scores), (a, b) -> a, LinkedHashMap::new));
        }

        private static Exact sum(Node node, Map<String, Exact> scores) {
            return Exact.sum(node.leaves()
                    .map(Indicator::id)
                    .map(id -> scores.getOrDefault(id, Exact.ZERO))
                    .toList());
        }
    }
}
