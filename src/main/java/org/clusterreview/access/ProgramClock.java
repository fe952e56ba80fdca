package org.clusterreview.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of the program. Invented data needs an invented past: what runs {@link #from} another instant is dated by it,
 * on the thread that runs it alone. An architecture test keeps this to the demonstration.
 */
public final class ProgramClock extends Clock {

    private static final ScopedValue<Duration> OFFSET = ScopedValue.newInstance();

    private final Clock base;

    ProgramClock(Clock base) {
        this.base = base;
    }

    /** Work at another time. */
    @FunctionalInterface
    public interface Work<T> {

        T run() throws Exception;
    }

    /**
     * Runs work as if it began at an instant; time goes on from there.
     *
     * @throws Exception whatever the work throws
     */
    public <T> T from(Instant start, Work<T> work) throws Exception {
        return ScopedValue.where(OFFSET, Duration.between(base.instant(), start))
                .call(work::run);
    }

    @Override
    public Instant instant() {
        return OFFSET.isBound() ? base.instant().plus(OFFSET.get()) : base.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : base.withZone(zone);
    }
}
