package org.clusterreview.analysis;

import java.util.function.Supplier;

/** Counts the steps of one analysis. */
final class Progress {

    private final Steps steps;
    private final int of;
    private int done;

    Progress(Steps steps, int of) {
        this.steps = steps;
        this.of = of;
    }

    /** What a step comes to; then that it is done is told. */
    <T> T step(Supplier<T> work) {
        T result = work.get();
        done++;
        steps.done(done, of);
        return result;
    }
}
