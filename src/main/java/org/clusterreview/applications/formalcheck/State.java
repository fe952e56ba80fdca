package org.clusterreview.applications.formalcheck;

import java.util.List;
import org.clusterreview.kernel.Violation;

/** How an application stands under one rule. */
public sealed interface State {

    record Met() implements State {}

    record NotMet(Violation why) implements State {}

    /** Not met, but a reasoned exception has been recorded by two people. */
    record Excepted(Violation why) implements State {}

    /**
     * It cannot be told yet.
     *
     * @param items figures or facts that are missing, or a denominator that is not positive
     */
    record Missing(List<String> items) implements State {

        public Missing {
            items = List.copyOf(items);
        }
    }

    /** A person has yet to look at the evidence. */
    record AwaitingFinding() implements State {}
}
