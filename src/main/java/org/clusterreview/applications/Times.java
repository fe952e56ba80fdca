package org.clusterreview.applications;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Now and today as the tables of this feature keep them. */
final class Times {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Times() {}

    static OffsetDateTime now(Clock clock) {
        return OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }

    static LocalDate today(Clock clock) {
        return day(clock.instant());
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, CHINA);
    }
}
