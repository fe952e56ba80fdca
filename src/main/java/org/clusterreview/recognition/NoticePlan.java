package org.clusterreview.recognition;

import java.time.LocalDate;
import java.util.List;
import org.clusterreview.recognition.calendar.NoticePeriod;

/**
 * How a period of public notice comes about.
 *
 * @param article that fixes its length
 * @param counted the working days that are counted
 * @param skipped days between publication and the end that are not
 */
public record NoticePlan(
        String article,
        int workingDays,
        boolean sameDay,
        NoticePeriod period,
        List<LocalDate> counted,
        List<LocalDate> skipped) {

    /** Whether fewer days are counted than the rule wants, because the calendar has changed. */
    public boolean isShort() {
        return !counted.isEmpty() && counted.size() < workingDays;
    }

    public NoticePlan {
        counted = List.copyOf(counted);
        skipped = List.copyOf(skipped);
    }
}
