package org.clusterreview.rounds;

import java.util.Optional;

/** Where a track stands on its way from preparation to closing, in the order of Articles 12 to 16. */
public enum Stage {
    PREPARATION,
    FORMAL_CHECK,
    PANELS,
    SCORING,
    RESULTS,
    DRAFT_LIST,
    PUBLIC_NOTICE,
    RECOGNISED,
    CLOSED;

    /** The stage that follows; none after the last. */
    public Optional<Stage> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    /** The stage before; none before the first. */
    public Optional<Stage> previous() {
        return ordinal() > 0 ? Optional.of(values()[ordinal() - 1]) : Optional.empty();
    }

    /** Its place in the row, from 1. */
    public int number() {
        return ordinal() + 1;
    }

    public boolean isBefore(Stage other) {
        return ordinal() < other.ordinal();
    }

    /** Whether a track at this stage has reached the other one. */
    public boolean hasReached(Stage other) {
        return ordinal() >= other.ordinal();
    }
}
