package org.clusterreview.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.kernel.calendar.WorkingDays;
import org.clusterreview.recognition.calendar.NoticePeriod;
import org.clusterreview.rounds.policy.NoticeRule;

/** Counts the periods of public notices by the published calendars. */
final class NoticePlans {

    private final WorkingDays calendar;

    NoticePlans(WorkingDays calendar) {
        this.calendar = calendar;
    }

    /** Refused where a calendar is missing. */
    Outcome<NoticePlan> plan(NoticeRule rule, LocalDate published) {
        NoticePeriod.Start start = rule.sameDay() ? NoticePeriod.Start.SAME_DAY : NoticePeriod.Start.NEXT_DAY;
        return NoticePeriod.of(calendar, published, rule.workingDays(), start).map(period -> {
            List<LocalDate> days = earliest(rule, published)
                    .datesUntil(period.last().plusDays(1))
                    .toList();
            return new NoticePlan(
                    rule.article(),
                    rule.workingDays(),
                    rule.sameDay(),
                    period,
                    days.stream().filter(calendar::isWorkingDay).toList(),
                    days.stream().filter(day -> !calendar.isWorkingDay(day)).toList());
        });
    }

    /** The period as the calendar gives it, or, where there is none yet, as a person confirms it. */
    Outcome<NoticePlan> plan(NoticeRule rule, NewNotice notice) {
        Outcome<NoticePlan> planned = plan(rule, notice.published());
        if (planned.isDone() || notice.confirmedLast().isEmpty()) {
            return planned;
        }
        LocalDate first = earliest(rule, notice.published());
        LocalDate last = notice.confirmedLast().get();
        return last.isBefore(first.plusDays(rule.workingDays() - 1L))
                ? Outcome.refused(Violation.at("confirmedLast", "recognition.notice.short", rule.workingDays()))
                : Outcome.done(new NoticePlan(
                        rule.article(),
                        rule.workingDays(),
                        rule.sameDay(),
                        new NoticePeriod(first, last),
                        List.of(),
                        List.of()));
    }

    /**
     * A recorded period day by day. A calendar that was corrected since may count fewer days than the rule wants; that is for
     * people to see, and to withdraw the notice.
     */
    Optional<NoticePlan> counted(NoticeRule rule, PublicNotice notice) {
        LocalDate from =
                notice.sameDay() ? notice.published() : notice.published().plusDays(1);
        List<LocalDate> days =
                from.datesUntil(notice.period().last().plusDays(1)).toList();
        return notice.confirmed() || days.stream().anyMatch(day -> !calendar.knows(day.getYear()))
                ? Optional.empty()
                : Optional.of(new NoticePlan(
                        rule.article(),
                        notice.workingDays(),
                        notice.sameDay(),
                        notice.period(),
                        days.stream().filter(calendar::isWorkingDay).toList(),
                        days.stream().filter(day -> !calendar.isWorkingDay(day)).toList()));
    }

    /** Empty for a period that a person confirmed: its working days are not known. */
    Optional<NoticeCountdown> countdown(PublicNotice notice, LocalDate today) {
        NoticePeriod period = notice.period();
        boolean known = calendar.knows(period.first().getYear())
                && calendar.knows(period.last().getYear());
        return notice.confirmed() || !known
                ? Optional.empty()
                : Optional.of(NoticeCountdown.on(
                        today,
                        period.first()
                                .datesUntil(period.last().plusDays(1))
                                .filter(calendar::isWorkingDay)
                                .toList()));
    }

    private static LocalDate earliest(NoticeRule rule, LocalDate published) {
        return rule.sameDay() ? published : published.plusDays(1);
    }
}
