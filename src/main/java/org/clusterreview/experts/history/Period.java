package org.clusterreview.experts.history;

import java.time.LocalDate;
import java.util.Optional;

/**
 * From when to when something held, in Chinese time.
 *
 * @param from first day; empty if unknown. A year or month stands for its first day
 * @param end how it ended
 */
public record Period(Optional<LocalDate> from, End end) {

    /** How a period ends. */
    public sealed interface End {

        /** It still holds. */
        record Open() implements End {}

        /** @param last the last day on which it held. A year or month stands for its last day: the later one is the stricter */
        record On(LocalDate last) implements End {}

        /** It is over, and nobody knows since when. */
        record Unknown() implements End {}
    }

    public Period {
        if (end instanceof End.On(LocalDate last) && from.filter(last::isBefore).isPresent()) {
            throw new IllegalArgumentException("a period ends before it begins");
        }
    }

    public static Period open(Optional<LocalDate> from) {
        return new Period(from, new End.Open());
    }

    public static Period since(LocalDate from) {
        return open(Optional.of(from));
    }

    public static Period between(LocalDate from, LocalDate last) {
        return new Period(Optional.of(from), new End.On(last));
    }

    public static Period until(LocalDate last) {
        return new Period(Optional.empty(), new End.On(last));
    }

    /** Over, with an end that nobody knows. */
    public static Period past(Optional<LocalDate> from) {
        return new Period(from, new End.Unknown());
    }

    /** Whether it holds on a day; one whose end is unknown is over. What begins later does not hold yet. */
    public boolean holdsOn(LocalDate day) {
        boolean begun = from.filter(day::isBefore).isEmpty();
        return begun
                && switch (end) {
                    case End.Open ignored -> true;
                    case End.On(LocalDate last) -> !last.isBefore(day);
                    case End.Unknown ignored -> false;
                };
    }
}
