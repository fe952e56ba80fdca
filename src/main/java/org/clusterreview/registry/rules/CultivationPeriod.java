package org.clusterreview.registry.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long a candidate is cultivated (Article 9).
 *
 * @param start day of the decision
 * @param end first day on which the period is over
 */
public record CultivationPeriod(LocalDate start, LocalDate end) {

    /** @param years length of the period, from the policy */
    public static CultivationPeriod of(LocalDate start, int years) {
        return new CultivationPeriod(start, start.plusYears(years));
    }

    /** Days of the period that are left, today included; 0 and below where it has run out. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, end);
    }

    /** The last day of the period, as people are told it. */
    public LocalDate lastDay() {
        return end.minusDays(1);
    }

    public boolean hasRunOut(LocalDate today) {
        return !today.isBefore(end);
    }
}
