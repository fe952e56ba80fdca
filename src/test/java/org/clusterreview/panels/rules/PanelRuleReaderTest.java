package org.clusterreview.panels.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.clusterreview.kernel.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PanelRuleReaderTest {

    private static final String HEAD = """
            panels: own
            version: 1
            name: {zh: 自定, en: Own}
            sizes: [7]
            reserves: 2
            """;

    private static List<String> faults(String text) {
        List<Fault> faults = new ArrayList<>();
        PanelRuleReader.read("own.panels.yaml", text, faults);
        return faults.stream().map(fault -> fault.line() + " " + fault.code()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hubei-2026", "procurement-7", "peers-7", "random-3"})
    void shipped_rules_are_sound_and_say_that_they_are_not_official(String id) {
        PanelRuleSet rules = PanelRuleReader.shipped(id);

        assertThat(rules.id()).isEqualTo(id);
        assertThat(rules.notice()).isPresent();
        assertThat(rules.names().keySet())
                .containsExactlyInAnyOrderElementsOf(rules.rules().composition().stream()
                        .map(Requirement::id)
                        .toList());
    }

    @Test
    void shares_are_of_the_size_and_rounded_up() {
        Amount twoThirds = new Amount.Share(2, 3);

        assertThat(List.of(twoThirds.of(5), twoThirds.of(7), twoThirds.of(9))).containsExactly(4, 5, 6);
        assertThat(new Amount.Share(1, 1).of(7)).isEqualTo(7);
        assertThat(new Amount.Count(3).of(5)).isEqualTo(3);
    }

    @Test
    void faults_are_told_with_their_lines() {
        assertThat(faults(HEAD + "rules: {perEmployer: 0}\n")).containsExactly("6 yaml.schema.minimum");
        assertThat(faults(HEAD + "rules:\n  composition:\n    - {id: a, atLeast: 3/2}\n    - {id: a, atLeast: 1}\n"))
                .containsExactly("8 panels.rules.share", "9 panels.rules.id-twice");
        assertThat(faults(HEAD + "rules: {composition: [{id: chair, atLeast: 1}]}\n"))
                .containsExactly("6 panels.rules.id-twice");
        assertThat(faults(HEAD + "rules: {composition: [{id: x, atLeast: many}]}\n"))
                .containsExactly("6 yaml.schema.pattern");
    }

    @ParameterizedTest
    @CsvSource({
        "suspended, , , 0, 0, 0, suspended",
        ", conflict, , 0, 0, 0, conflict",
        ", , c1, 0, 0, 0, own-city",
        ", , , 10, 0, 0, reviews-per-year",
        ", , , 9, 0, 0, ",
        ", , , 9, 0, 1, reviews-per-year",
        ", , , 0, 3, 0, rest",
        ", , , 0, 2, 0, ",
        ", , , 0, 0, 2, load"
    })
    void whoever_cannot_sit_is_told_the_first_reason(
            String unavailable, String barred, String city, int reviews, int years, int load, String reason) {
        PanelRules rules = new PanelRules(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.of(2),
                Optional.of(10),
                Optional.of(3),
                Optional.empty());
        WantedPanel panel = new WantedPanel(
                "p",
                5,
                0,
                new TreeSet<>(),
                new TreeSet<>(List.of("c1")),
                barred == null ? Map.of() : Map.of("e", barred));
        PoolExpert expert = new PoolExpert(
                "e",
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(city),
                List.of(),
                Optional.empty(),
                reviews,
                years,
                Optional.ofNullable(unavailable));

        assertThat(Bar.of(rules, panel, expert, load)).isEqualTo(Optional.ofNullable(reason));
    }
}
