package org.clusterreview.experts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.organisations.OrganisationId;
import org.junit.jupiter.api.Test;

class AvailabilityTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private static Expert expert(
            Expert.Kind kind, Expert.Standing standing, List<Expert.Suspension> suspensions, List<Absence> absences) {
        return new Expert(
                new ExpertId(UUID.randomUUID()),
                0,
                "张三",
                new OrganisationId(UUID.randomUUID()),
                "远方大学",
                kind,
                "教授",
                "",
                Optional.empty(),
                List.of(),
                Map.of(),
                standing,
                suspensions,
                absences,
                "",
                false);
    }

    @Test
    void absences_and_suspensions_count_on_their_days_alone() {
        Expert free = expert(Expert.Kind.TECHNICAL, Expert.Standing.AVAILABLE, List.of(), List.of());
        Expert away = expert(
                Expert.Kind.TECHNICAL,
                Expert.Standing.AVAILABLE,
                List.of(),
                List.of(new Absence(UUID.randomUUID(), 0, MONDAY.plusDays(1), MONDAY.plusDays(1), "")));
        Expert suspended = expert(
                Expert.Kind.FINANCE,
                Expert.Standing.SUSPENDED,
                List.of(new Expert.Suspension(MONDAY, Optional.of(MONDAY.plusDays(1)))),
                List.of());
        Expert left = expert(Expert.Kind.FINANCE, Expert.Standing.LEFT, List.of(), List.of());
        List<Expert> pool = List.of(free, away, suspended, left);

        List<Availability> days = Availability.of(pool, List.of(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2)));

        assertThat(days)
                .containsExactly(
                        new Availability(MONDAY, Map.of(Expert.Kind.TECHNICAL, 2), 2),
                        new Availability(MONDAY.plusDays(1), Map.of(Expert.Kind.TECHNICAL, 1), 1),
                        new Availability(
                                MONDAY.plusDays(2), Map.of(Expert.Kind.TECHNICAL, 2, Expert.Kind.FINANCE, 1), 3));
        assertThat(Availability.away(pool, MONDAY.plusDays(1))).containsExactly(away, suspended);
        assertThat(Availability.away(pool, MONDAY.plusDays(2))).isEmpty();
    }
}
