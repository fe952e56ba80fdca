package org.clusterreview.assignments;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Work in a thread of its own that is interrupted as soon as it is no longer wanted. */
final class Watched {

    private static final long BETWEEN_LOOKS_MILLIS = 500;

    /** Work that does not heed the interruption at once goes on alone for a while; nobody takes its result. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Watched() {}

    /**
     * Its result; empty if it was no longer wanted.
     *
     * @param wanted is asked every half a second, in the thread of the caller; what it throws ends the work too
     */
    static <T> Optional<T> run(Callable<T> work, BooleanSupplier wanted) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = Thread.ofPlatform().name("assignment").daemon().start(task);
        try {
            while (wanted.getAsBoolean()) {
                try {
                    return Optional.of(task.get(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS));
                } catch (TimeoutException atWork) {
                    // asked again whether it is wanted
                }
            }
            return Optional.empty();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw failed;
        } finally {
            if (!task.isDone()) {
                thread.interrupt();
                thread.join(PATIENCE);
            }
        }
    }
}
