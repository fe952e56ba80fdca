package org.clusterreview.registry.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CultivationPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2025-03-02, 2025-03-02, 365, false",
        "2025-03-02, 2026-03-01, 1, false",
        "2025-03-02, 2026-03-02, 0, true",
        "2025-03-02, 2026-03-12, -10, true",
        "2024-02-29, 2025-02-27, 1, false",
        "2024-02-29, 2025-02-28, 0, true"
    })
    void a_year_runs_from_the_decision(LocalDate start, LocalDate today, long left, boolean out) {
        CultivationPeriod period = CultivationPeriod.of(start, 1);

        assertThat(period.daysLeft(today)).isEqualTo(left);
        assertThat(period.hasRunOut(today)).isEqualTo(out);
    }
}
