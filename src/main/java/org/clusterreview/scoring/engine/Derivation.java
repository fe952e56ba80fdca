package org.clusterreview.scoring.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.kernel.Violation;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.FigureSource;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.MissingFigure;
import org.clusterreview.scoring.model.Rounding;
import org.clusterreview.scoring.model.RoundingStep;
import org.clusterreview.scoring.model.Rule;
import org.clusterreview.scoring.model.Scoring;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.model.ScoringStage;
import org.clusterreview.scoring.model.TieStep;
import org.jspecify.annotations.Nullable;

/** Derives the values of indicators that no expert marks. */
final class Derivation {

    private final Figures figures;
    private final Peers peers;
    private final Rounder rounder;

    Derivation(Figures figures, Peers peers, Rounder rounder) {
        this.figures = figures;
        this.peers = peers;
        this.rounder = rounder;
    }

    /** The rounding of figures that holds for an indicator: of its stage, or of the whole model. */
    static Optional<Rounding> figureRounding(ScoringModel model, Indicator indicator) {
        for (ScoringStage stage : model.stages()) {
            if (model.node(stage.id()).orElseThrow().leaves().anyMatch(indicator::equals)) {
                return stage.aggregation().at(RoundingStep.FIGURE);
            }
        }
        return model.aggregation().at(RoundingStep.FIGURE);
    }

    /** Empty for an indicator that experts mark. */
    Optional<Derived> of(Indicator indicator) {
        return switch (indicator.scoring()) {
            case Scoring.ByExpert ignored -> Optional.empty();
            case Scoring.ByStaff(var item) -> Optional.of(verified(item));
            case Scoring.ByDepartment(var ignored, var item, var alsoIgnored) -> Optional.of(marked(item));
            case Scoring.ByData data -> Optional.of(computed(indicator, data));
        };
    }

    private Derived verified(String item) {
        return figures.latest(item)
                .<Derived>map(f ->
                        known(f.value().signum() == 0 ? Exact.ZERO : Exact.HUNDRED, Exact.of(f.value()), List.of(f)))
                .orElseGet(() -> missing(item));
    }

    private Derived marked(String item) {
        return figures.latest(item)
                .<Derived>map(f -> known(Exact.of(f.value()), Exact.of(f.value()), List.of(f)))
                .orElseGet(() -> missing(item));
    }

    private Derived computed(Indicator indicator, Scoring.ByData data) {
        return switch (figures.measure(data.source())) {
            case Measure.Unknown(var reason) -> withoutFigure(data.missing(), reason);
            case Measure.Of(var value, var from) -> {
                Exact figure = rounder.at(RoundingStep.FIGURE, indicator.id(), value);
                yield switch (data.rule()) {
                    case Rule.OfFigure rule -> known(rule.percent(figure), figure, from);
                    case Rule.AmongPeers rule -> amongPeers(indicator, rule, figure, from);
                    case Rule.ByFormula rule -> byFormula(rule, data.missing(), figure, from);
                };
            }
        };
    }

    private Derived amongPeers(Indicator indicator, Rule.AmongPeers rule, Exact figure, List<Figure> from) {
        List<Exact> group = peers.of(indicator);
        if (group.isEmpty()) {
            return new Derived.Unknown(Violation.of("scoring.remark.needsGroup", indicator.name()));
        }
        return new Derived.Known(rule.percent(figure, group), figure, from, standing(rule, figure, group), false);
    }

    private static Standing standing(Rule.AmongPeers rule, Exact figure, List<Exact> group) {
        TieStep.Order order = switch (rule) {
            case Rule.ShareOfBest(var best) -> best;
            case Rule.ByPlace(var ignored, var alsoIgnored, var best) -> best;
        };
        boolean higher = order == TieStep.Order.HIGHER_FIRST;
        long better = group.stream()
                .filter(other -> higher ? other.compareTo(figure) > 0 : other.compareTo(figure) < 0)
                .count();
        Exact best = group.stream()
                .max(higher ? Exact::compareTo : (a, b) -> b.compareTo(a))
                .orElseThrow();
        return new Standing((int) better + 1, group.size(), best);
    }

    private Derived byFormula(Rule.ByFormula rule, MissingFigure missing, Exact figure, List<Figure> from) {
        Map<String, Exact> variables = new HashMap<>(Map.of("x", figure));
        for (Map.Entry<String, FigureSource> variable : rule.variables().entrySet()) {
            switch (figures.measure(variable.getValue())) {
                case Measure.Unknown(var reason) -> {
                    return withoutFigure(missing, reason);
                }
                case Measure.Of(var value, var ignored) -> variables.put(variable.getKey(), value);
            }
        }
        return rule.formula()
                .value(variables)
                .<Derived>map(value -> {
                    Exact rounded = Exact.of(value.setScale(rule.places(), rule.mode()));
                    return known(rule.limits().hold(rounded), figure, from);
                })
                .orElseGet(() -> new Derived.Unknown(Violation.of(
                        "scoring.remark.formulaUndefined", rule.formula().text())));
    }

    private static Derived withoutFigure(MissingFigure rule, Violation reason) {
        return switch (rule) {
            case MissingFigure.NoScore ignored -> new Derived.Unknown(reason);
            case MissingFigure.Earns(var percent) ->
                new Derived.Known(Exact.of(percent), Exact.ZERO, List.of(), null, true);
            case MissingFigure.NotApplicable ignored -> new Derived.NotApplicable();
        };
    }

    private static Derived.Known known(Exact value, Exact figure, List<Figure> from) {
        @Nullable Standing none = null;
        return new Derived.Known(value, figure, from, none, false);
    }

    private static Derived missing(String item) {
        return new Derived.Unknown(Violation.of("scoring.remark.missingFigure", item));
    }
}
