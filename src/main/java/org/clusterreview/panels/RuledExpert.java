package org.clusterreview.panels;

import java.time.LocalDate;
import java.util.Optional;
import org.clusterreview.experts.Expert;
import org.clusterreview.panels.rules.PoolExpert;

/** An expert of the pool as rules on panels look at him or her. */
public final class RuledExpert {

    /** The reason of whoever sits on a panel of the track already. */
    public static final String SEATED = "seated";

    private RuledExpert() {}

    /**
     * @param day on which he or she is to be called on
     * @param count reviews so far
     * @param otherwise another reason why he or she cannot be called on, which comes first
     */
    public static PoolExpert of(Expert expert, LocalDate day, ReviewYears.Count count, Optional<String> otherwise) {
        return new PoolExpert(
                expert.id().toString(),
                Optional.of(expert.kind().name()),
                Optional.of(expert.employer().toString()),
                expert.cityCode(),
                expert.fields(),
                Optional.of(expert.title().strip()).filter(title -> !title.isEmpty()),
                count.thisYear(),
                count.inSuccession(),
                otherwise.or(() -> unavailable(expert, day)));
    }

    private static Optional<String> unavailable(Expert expert, LocalDate day) {
        return switch (expert.standingOn(day)) {
            case SUSPENDED -> Optional.of("suspended");
            case LEFT -> Optional.of("left");
            case AVAILABLE -> expert.isAvailable(day) ? Optional.empty() : Optional.of("absent");
        };
    }
}
