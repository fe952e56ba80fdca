package org.clusterreview.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule with every key: it needs its own, may have a few more, and knows no other. */
class RuleKeysTest {

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("breakpoints", "[{at: 0, percent: 0}, {at: 10, percent: 100}]"),
            Map.entry("steps", "[{at: 10, percent: 100}]"),
            Map.entry("below", "10"),
            Map.entry("base", "5"),
            Map.entry("base_percent", "60"),
            Map.entry("full", "10"),
            Map.entry("below_base", "nothing"),
            Map.entry("target", "10"),
            Map.entry("at_most", "120"),
            Map.entry("start", "0"),
            Map.entry("start_percent", "80"),
            Map.entry("each", "5"),
            Map.entry("adds", "2"),
            Map.entry("takes", "1"),
            Map.entry("in", "points"),
            Map.entry("limits", "{min: 0, max: 150}"),
            Map.entry("surplus_each", "1"),
            Map.entry("surplus_at_most", "3"),
            Map.entry("order", "lower_first"),
            Map.entry("percents", "[100, 50]"),
            Map.entry("spread", "true"),
            Map.entry("formula", "\"x * 2\""),
            Map.entry("places", "3"),
            Map.entry("mode", "half_even"),
            Map.entry("variables", "{y: {of: g}}"));

    private static final Map<String, Set<String>> NEEDED = Map.of(
            "piecewise_linear", Set.of("breakpoints"),
            "steps", Set.of("steps"),
            "benchmark", Set.of("base", "base_percent", "full"),
            "ratio", Set.of("target"),
            "per_step", Set.of("start", "start_percent", "each", "adds"),
            "count_points", Set.of("each"),
            "share_of_best", Set.of(),
            "by_place", Set.of("percents"),
            "formula", Set.of("formula", "places", "mode"));

    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "piecewise_linear", Set.of(),
            "steps", Set.of("below"),
            "benchmark", Set.of("below_base"),
            "ratio", Set.of("at_most"),
            "per_step", Set.of("takes", "in", "limits"),
            "count_points", Set.of("surplus_each", "surplus_at_most"),
            "share_of_best", Set.of("order"),
            "by_place", Set.of("spread", "order"),
            "formula", Set.of("variables", "limits"));

    static Stream<String> types() {
        return NEEDED.keySet().stream().sorted();
    }

    private static Set<String> needed(String type) {
        return Objects.requireNonNull(NEEDED.get(type));
    }

    private static Set<String> allowed(String type) {
        return Objects.requireNonNull(ALLOWED.get(type));
    }

    private static String value(String key) {
        return Objects.requireNonNull(VALUES.get(key));
    }

    private static String text(String type, Set<String> keys, Map<String, String> instead) {
        Map<String, String> rule = new LinkedHashMap<>();
        rule.put("type", type);
        VALUES.keySet().stream().filter(keys::contains).sorted().forEach(key -> rule.put(key, value(key)));
        rule.putAll(instead);
        return ScoringFixtures.text("/models/one-rule.yaml")
                .replace(
                        "RULE",
                        rule.entrySet().stream()
                                .map(e -> e.getKey() + ": " + e.getValue())
                                .collect(Collectors.joining(", ")));
    }

    /** Where a key of the rule stands, or the rule itself, as a column of the line of the indicator. */
    private static int column(String text, String piece) {
        int at = text.indexOf(piece);
        return at - text.lastIndexOf('\n', at) + (piece.startsWith(" ") ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_rule_may_have_every_key_of_its_own(String type) {
        assertThat(ScoringFixtures.model(text(type, needed(type), Map.of())).indicators())
                .hasSize(1);
        for (String key : allowed(type)) {
            String one = text(type, needed(type), Map.of(key, value(key)));

            assertThat(ScoringFixtures.hash(one))
                    .as(key + " means something")
                    .isNotEqualTo(ScoringFixtures.hash(text(type, needed(type), Map.of())));
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_rule_without_one_of_its_keys_is_named_at_the_rule(String type) {
        for (String key : needed(type)) {
            Set<String> rest = needed(type).stream().filter(k -> !k.equals(key)).collect(Collectors.toSet());
            String text = text(type, rest, Map.of());

            assertThat(ScoringFixtures.faults(text))
                    .as(key)
                    .extracting(f -> f.line() + ":" + f.column() + " " + f.code())
                    .containsExactly("9:" + column(text, "{type: ") + " scoring.model.ruleKeyMissing");
            assertThat(ScoringFixtures.faults(text).getFirst().args()).containsExactly(type, key);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_key_of_another_rule_is_named_at_the_key(String type) {
        for (String key : VALUES.keySet()) {
            if (!needed(type).contains(key) && !allowed(type).contains(key)) {
                String text = text(type, needed(type), Map.of(key, value(key)));

                assertThat(ScoringFixtures.faults(text))
                        .as(key)
                        .extracting(f -> f.line() + ":" + f.column() + " " + f.code())
                        .containsExactly("9:" + column(text, " " + key + ": ") + " scoring.model.ruleKeyNotHere");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "piecewise_linear | breakpoints | [{at: 0, percent: 0}] | yaml.schema.minItems",
                "piecewise_linear | breakpoints | [{at: 3, percent: 0}, {at: 3.0, percent: 9}] | scoring.model.breakpointOrder",
                "piecewise_linear | breakpoints | [{at: 0, percent: -1}, {at: 3, percent: 9}] | yaml.schema.minimum",
                "piecewise_linear | breakpoints | [{at: 0, percent: 1}, {at: 3, percent: 1000.1}] | yaml.schema.maximum",
                "piecewise_linear | breakpoints | [{at: 0}, {at: 3, percent: 10}] | yaml.schema.required",
                "steps | steps | [] | yaml.schema.minItems",
                "steps | steps | [{at: 3, percent: 1}, {at: 2, percent: 3}] | scoring.model.breakpointOrder",
                "steps | below | -1 | yaml.schema.minimum",
                "benchmark | base | 0 | yaml.schema.exclusiveMinimum",
                "benchmark | full | 5.0 | scoring.model.benchmarkOrder",
                "benchmark | base_percent | 100.5 | yaml.schema.maximum",
                "benchmark | below_base | guess | yaml.schema.enum",
                "ratio | target | 0 | yaml.schema.exclusiveMinimum",
                "ratio | at_most | -1 | yaml.schema.minimum",
                "per_step | each | 0 | yaml.schema.exclusiveMinimum",
                "per_step | start_percent | -1 | yaml.schema.minimum",
                "per_step | limits | {min: 5, max: 4} | scoring.model.limitsEmpty",
                "per_step | in | hours | yaml.schema.enum",
                "count_points | each | -1 | yaml.schema.exclusiveMinimum",
                "count_points | surplus_each | -1 | yaml.schema.minimum",
                "count_points | surplus_at_most | two | yaml.schema.type",
                "share_of_best | order | upwards | yaml.schema.enum",
                "by_place | percents | [] | yaml.schema.minItems",
                "by_place | percents | [50, 51] | scoring.model.placesRise",
                "by_place | percents | [100, -1] | yaml.schema.minimum",
                "formula | formula | \"x +\" | scoring.model.formulaWrong",
                "formula | places | 1.5 | yaml.schema.type",
                "formula | places | 21 | yaml.schema.maximum",
                "formula | mode | nearest | yaml.schema.enum",
                "formula | limits | {min: 1, max: 0} | scoring.model.limitsEmpty"
            })
    void a_senseless_value_is_named_where_it_stands(String type, String key, String value, String code) {
        String text = text(type, needed(type), Map.of(key, value));

        assertThat(ScoringFixtures.faults(text)).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.line()).isEqualTo(9);
            assertThat(fault.column()).isGreaterThan(column(text, key + ": "));
        });
    }
}
