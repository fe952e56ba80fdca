package org.clusterreview.applications.formalcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.registry.rules.CultivationPeriod;
import org.clusterreview.rounds.policy.CultivationRule;
import org.clusterreview.rounds.policy.PolicyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CultivatedTest {

    private static final CultivationRule RULE =
            PolicyReader.shipped("hubei-2025-recognition").cultivation().orElseThrow();

    private static List<Cultivated> of(String unit, String field, Optional<LocalDate> since, LocalDate today) {
        return Cultivated.of(
                new Overlap.Ground(Optional.empty(), "申报", Set.of("U1"), "F1", List.of()),
                List.of(new Cultivated.Candidate(
                        "培育", Set.of(unit), field, since.map(day -> CultivationPeriod.of(day, RULE.years())))),
                today);
    }

    @ParameterizedTest
    @CsvSource({"U1, F1, 1", "U1, F2, 0", "U2, F1, 0"})
    void only_the_same_unit_in_the_same_field_is_told(String unit, String field, int told) {
        assertThat(of(unit, field, Optional.of(LocalDate.parse("2026-01-10")), LocalDate.parse("2026-03-01")))
                .hasSize(told);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-10, 2027-01-09, false", "2026-01-10, 2027-01-10, true", "2024-02-29, 2025-02-27, false"})
    void the_period_is_a_year_and_ends_with_its_last_day(LocalDate since, LocalDate today, boolean over) {
        assertThat(of("U1", "F1", Optional.of(since), today))
                .extracting(Cultivated::over)
                .containsExactly(over);
    }

    @Test
    void where_the_registry_does_not_say_since_when_no_day_is_made_up() {
        assertThat(of("U1", "F1", Optional.empty(), LocalDate.parse("2026-03-01")))
                .containsExactly(new Cultivated("培育", Optional.empty(), Optional.empty(), false));
    }
}
