package org.clusterreview.conflicts.policy;

import java.time.LocalDate;
import org.clusterreview.experts.history.Period;

/** How long a tie counts after it has ended. */
public sealed interface LookBack {

    /** Whether a period counts on a day, in the sense of this rule. */
    Answer of(Period period, LocalDate day);

    /** What a period is to a rule. */
    enum Answer {
        COUNTS,
        /** Whether it counts depends on a day that nobody has stated. */
        UNCERTAIN,
        OVER
    }

    /** Always, however long ago. */
    record Life() implements LookBack {

        @Override
        public Answer of(Period period, LocalDate day) {
            return Answer.COUNTS;
        }
    }

    /**
     * For some years after the last day. What ended on 27 November 2023 counts, under three years, up to and with 27 November
     * 2026; a last day of 29 February counts up to 28 February in a year that has no 29th. What begins later counts already:
     * it is agreed.
     *
     * @param years 0 for what holds on the day itself
     */
    record Years(int years) implements LookBack {

        public Years {
            if (years < 0 || years > 100) {
                throw new IllegalArgumentException("look-back of " + years + " years");
            }
        }

        @Override
        public Answer of(Period period, LocalDate day) {
            return switch (period.end()) {
                case Period.End.Open ignored -> Answer.COUNTS;
                case Period.End.On(LocalDate last) -> last.plusYears(years).isBefore(day) ? Answer.OVER : Answer.COUNTS;
                case Period.End.Unknown ignored -> years == 0 ? Answer.OVER : Answer.UNCERTAIN;
            };
        }
    }
}
