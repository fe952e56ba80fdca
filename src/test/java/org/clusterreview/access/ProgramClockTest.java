package org.clusterreview.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ProgramClockTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant THEN = Instant.parse("2025-09-08T01:00:00Z");

    private final ProgramClock clock = new ProgramClock(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void work_is_dated_as_asked_and_nothing_after_it() throws Exception {
        Instant during = clock.from(THEN, clock::instant);

        assertThat(during).isEqualTo(THEN);
        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void other_threads_keep_the_real_time() throws Exception {
        Instant elsewhere = clock.from(
                THEN, () -> CompletableFuture.supplyAsync(clock::instant).join());

        assertThat(elsewhere).isEqualTo(NOW);
    }
}
