package org.clusterreview.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * What the demonstration is made from. The closed round lies in the year of its own calendar; the present ones are dated
 * back from the day on which they are made.
 *
 * @param seed of everything that is drawn
 * @param now when the seeding begins
 * @param openedAgo how long ago the present round was opened
 * @param scoringAgo how long ago its scoring began
 * @param scoringFor how long its scoring goes on from now
 */
record DemoPlan(long seed, Instant now, Duration openedAgo, Duration scoringAgo, Duration scoringFor) {

    /** The year of the present round; its applications state the figures of the year before, that of the closed round. */
    static final int YEAR = 2026;

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    static DemoPlan usual(long seed, Instant now) {
        return new DemoPlan(seed, now, Duration.ofDays(60), Duration.ofDays(12), Duration.ofDays(9));
    }

    /** A moment between the opening of the present round (0) and the beginning of its scoring (100). */
    Instant beforeScoring(int percent) {
        Duration whole = openedAgo.minus(scoringAgo);
        return officeHours(now.minus(openedAgo).plus(whole.multipliedBy(percent).dividedBy(100)));
    }

    /** A moment between the beginning of scoring (0) and now (100). */
    Instant whileScoring(int percent) {
        return officeHours(
                now.minus(scoringAgo).plus(scoringAgo.multipliedBy(percent).dividedBy(100)));
    }

    /** The same day between nine and five, in the same order; never later than now. */
    private Instant officeHours(Instant at) {
        ZonedDateTime day = at.atZone(CHINA);
        ZonedDateTime midnight = day.toLocalDate().atStartOfDay(CHINA);
        Instant office = midnight.plusHours(9)
                .plus(Duration.between(midnight, day).dividedBy(3))
                .toInstant();
        return office.isAfter(now) ? now : office;
    }

    Instant deadline() {
        return LocalDate.ofInstant(now.plus(scoringFor), CHINA)
                .atTime(18, 0)
                .atZone(CHINA)
                .toInstant();
    }

    /** A day of the closed round, at nine in the morning. */
    static Instant closed(int month, int day) {
        return LocalDate.of(YEAR - 1, month, day)
                .atTime(LocalTime.of(9, 0))
                .atZone(CHINA)
                .toInstant();
    }

    static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, CHINA);
    }
}
