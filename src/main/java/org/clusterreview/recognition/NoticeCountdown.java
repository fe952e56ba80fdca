package org.clusterreview.recognition;

import java.time.LocalDate;
import java.util.List;

/**
 * How far the period of a public notice has run, in working days.
 *
 * @param passed days that are over
 * @param left days that are not, today's included
 */
public record NoticeCountdown(int passed, int left) {

    /** @param counted the working days of the period */
    public static NoticeCountdown on(LocalDate today, List<LocalDate> counted) {
        int passed = (int) counted.stream().filter(today::isAfter).count();
        return new NoticeCountdown(passed, counted.size() - passed);
    }
}
