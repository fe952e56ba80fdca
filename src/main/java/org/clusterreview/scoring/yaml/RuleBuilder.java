package org.clusterreview.scoring.yaml;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clusterreview.scoring.model.FigureSource;
import org.clusterreview.scoring.model.Formula;
import org.clusterreview.scoring.model.Limits;
import org.clusterreview.scoring.model.MissingFigure;
import org.clusterreview.scoring.model.Rule;
import org.clusterreview.scoring.model.TieStep;
import tools.jackson.databind.JsonNode;

/** Builds the rules of computed indicators. */
final class RuleBuilder {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private RuleBuilder() {}

    /** The words of the key {@code type}, with the keys that belong to each. */
    enum Type {
        PIECEWISE_LINEAR(Set.of("breakpoints"), Set.of()),
        STEPS(Set.of("steps"), Set.of("below")),
        BENCHMARK(Set.of("base", "base_percent", "full"), Set.of("below_base")),
        RATIO(Set.of("target"), Set.of("at_most")),
        PER_STEP(Set.of("start", "start_percent", "each", "adds"), Set.of("takes", "in", "limits")),
        COUNT_POINTS(Set.of("each"), Set.of("surplus_each", "surplus_at_most")),
        SHARE_OF_BEST(Set.of(), Set.of("order")),
        BY_PLACE(Set.of("percents"), Set.of("spread", "order")),
        FORMULA(Set.of("formula", "places", "mode"), Set.of("variables", "limits"));

        private final Set<String> required;
        private final Set<String> optional;

        Type(Set<String> required, Set<String> optional) {
            this.required = required;
            this.optional = optional;
        }

        Set<String> required() {
            return required;
        }

        boolean takes(String key) {
            return key.equals("type") || required.contains(key) || optional.contains(key);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param points of the indicator, for rules that give points */
    static Rule rule(JsonNode node, BigDecimal points) {
        return switch (Trees.constant(Type.class, node.path("type"))) {
            case PIECEWISE_LINEAR -> new Rule.PiecewiseLinear(breakpoints(node.path("breakpoints")));
            case STEPS -> new Rule.Steps(breakpoints(node.path("steps")), Trees.number(node, "below", BigDecimal.ZERO));
            case BENCHMARK ->
                new Rule.Benchmark(
                        Trees.number(node, "base"),
                        Trees.number(node, "base_percent"),
                        Trees.number(node, "full"),
                        !Trees.text(node, "below_base").equals("nothing"));
            case RATIO -> new Rule.Ratio(Trees.number(node, "target"), Trees.number(node, "at_most", HUNDRED));
            case PER_STEP -> perStep(node, points);
            case COUNT_POINTS ->
                new Rule.CountPoints(
                        Trees.number(node, "each"),
                        points,
                        Trees.number(node, "surplus_each", BigDecimal.ZERO),
                        Trees.number(node, "surplus_at_most", points));
            case SHARE_OF_BEST -> new Rule.ShareOfBest(order(node));
            case BY_PLACE ->
                new Rule.ByPlace(
                        Trees.list(node.path("percents"), JsonNode::decimalValue),
                        Trees.flag(node, "spread"),
                        order(node));
            case FORMULA -> formula(node);
        };
    }

    private static Rule perStep(JsonNode node, BigDecimal points) {
        return new Rule.PerStep(
                Trees.number(node, "start"),
                Trees.number(node, "start_percent"),
                Trees.number(node, "each"),
                Trees.number(node, "adds"),
                Trees.number(node, "takes", BigDecimal.ZERO),
                Trees.text(node, "in").equals("points") ? points : HUNDRED,
                node.has("limits") ? Trees.limits(node.path("limits")) : new Limits(BigDecimal.ZERO, HUNDRED));
    }

    private static Rule formula(JsonNode node) {
        Map<String, FigureSource> variables = new LinkedHashMap<>();
        node.path("variables").properties().forEach(v -> variables.put(v.getKey(), FigureBuilder.figure(v.getValue())));
        return new Rule.ByFormula(
                new Formula(Trees.text(node, "formula")),
                variables,
                node.path("places").intValue(),
                Trees.constant(RoundingMode.class, node.path("mode")),
                node.has("limits") ? Trees.limits(node.path("limits")) : new Limits(BigDecimal.ZERO, HUNDRED));
    }

    private static TieStep.Order order(JsonNode node) {
        return Trees.constant(node, "order", TieStep.Order.HIGHER_FIRST);
    }

    private static List<Rule.Breakpoint> breakpoints(JsonNode array) {
        return Trees.list(array, n -> new Rule.Breakpoint(Trees.number(n, "at"), Trees.number(n, "percent")));
    }

    static MissingFigure missing(JsonNode node) {
        if (node.path("percent").isNumber()) {
            return new MissingFigure.Earns(Trees.number(node, "percent"));
        }
        return node.stringValue("").equals("not_applicable") ? MissingFigure.NOT_APPLICABLE : MissingFigure.NO_SCORE;
    }
}
