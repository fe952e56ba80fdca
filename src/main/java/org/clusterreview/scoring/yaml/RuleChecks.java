package org.clusterreview.scoring.yaml;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.yaml.YamlDocument;
import org.clusterreview.scoring.model.Formula;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a schema cannot say about the rules of computed indicators. */
final class RuleChecks extends Checking {

    private static final String FIGURE = "x";

    RuleChecks(YamlDocument document, List<Fault> faults) {
        super(document, faults);
    }

    void check(JsonNode rule, String at) {
        RuleBuilder.Type type = type(rule);
        if (type == null) {
            return;
        }
        for (String key : type.required()) {
            if (!rule.has(key)) {
                fault(at, "scoring.model.ruleKeyMissing", type.word(), key);
            }
        }
        rule.propertyNames().stream()
                .filter(key -> !type.takes(key))
                .forEach(key -> keyFault(at + "/" + key, "scoring.model.ruleKeyNotHere", type.word(), key));
        ascending(rule.path("breakpoints"), at + "/breakpoints");
        ascending(rule.path("steps"), at + "/steps");
        limits(rule.path("limits"), at + "/limits");
        switch (type) {
            case BENCHMARK -> benchmark(rule, at);
            case BY_PLACE -> places(rule, at);
            case FORMULA -> formula(rule, at);
            default -> {}
        }
    }

    private static RuleBuilder.@Nullable Type type(JsonNode rule) {
        String word = Trees.text(rule, "type");
        for (RuleBuilder.Type type : RuleBuilder.Type.values()) {
            if (type.word().equals(word.toLowerCase(Locale.ROOT))) {
                return type;
            }
        }
        return null;
    }

    private void ascending(JsonNode points, String at) {
        for (int i = 1; i < points.size(); i++) {
            JsonNode before = points.path(i - 1).path("at");
            JsonNode here = points.path(i).path("at");
            if (before.isNumber() && here.isNumber() && !exceeds(here, before)) {
                fault(at + "/" + i + "/at", "scoring.model.breakpointOrder");
            }
        }
    }

    private void benchmark(JsonNode rule, String at) {
        JsonNode base = rule.path("base");
        JsonNode full = rule.path("full");
        if (base.isNumber() && full.isNumber() && !exceeds(full, base)) {
            fault(at + "/full", "scoring.model.benchmarkOrder");
        }
    }

    private void places(JsonNode rule, String at) {
        if (Trees.flag(rule, "spread") && rule.path("percents").size() != 2) {
            fault(at + "/percents", "scoring.model.placesSpread");
        }
        JsonNode percents = rule.path("percents");
        for (int i = 1; i < percents.size(); i++) {
            if (exceeds(percents.path(i), percents.path(i - 1))) {
                fault(at + "/percents/" + i, "scoring.model.placesRise");
            }
        }
    }

    private void formula(JsonNode rule, String at) {
        Set<String> names = new HashSet<>(rule.path("variables").propertyNames());
        if (names.contains(FIGURE)) {
            keyFault(at + "/variables/" + FIGURE, "scoring.model.formulaReserved", FIGURE);
        }
        names.add(FIGURE);
        FigureChecks figures = new FigureChecks(document, faults);
        rule.path("variables").properties().forEach(v -> figures.check(v.getValue(), at + "/variables/" + v.getKey()));
        if (rule.path("formula").isString()) {
            new Formula(Trees.text(rule, "formula"))
                    .fault(names)
                    .ifPresent(v -> fault(at + "/formula", v.code(), v.args().toArray()));
        }
    }

    /** Points in a rule need an indicator that has points. */
    void points(JsonNode rule, String at, BigDecimal points) {
        boolean inPoints = Trees.text(rule, "type").equals("count_points")
                || Trees.text(rule, "in").equals("points");
        if (inPoints && points.signum() <= 0) {
            fault(at, "scoring.model.rulePoints");
        }
    }
}
