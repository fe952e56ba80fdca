package org.clusterreview.demo;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the database says about its own filling with invented data. */
@Component
@Transactional
class DemoRecord {

    /** Whatever stands in one of these was brought in by people. */
    private static final List<String> KEPT = List.of("account", "round", "expert", "organisation", "cluster");

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DemoRecord(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** How far a filling has come. */
    enum Progress {
        INTERRUPTED,
        FINISHED
    }

    Optional<Progress> progress() {
        return jdbc.sql("select finished_at is not null from demonstration")
                .query(Boolean.class)
                .optional()
                .map(finished -> finished ? Progress.FINISHED : Progress.INTERRUPTED);
    }

    /** Whether nobody has brought anything in yet; dictionaries and rules come with the program. */
    boolean databaseIsEmpty() {
        return KEPT.stream()
                .noneMatch(table -> jdbc.sql("select exists (select 1 from " + table + ")")
                        .query(Boolean.class)
                        .single());
    }

    void begin(long seed) {
        jdbc.sql("insert into demonstration (seed, begun_at) values (?, ?)")
                .params(seed, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new DemoEvents.DemonstrationBegun(seed));
    }

    void finish(long seed, String digest) {
        jdbc.sql("update demonstration set finished_at = ?, digest = ? where seed = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), digest, seed)
                .update();
        events.publishEvent(new DemoEvents.DemonstrationMade(seed, digest));
    }
}
