package org.clusterreview.cli;

import java.util.List;
import org.clusterreview.kernel.Fault;

/** Ends a command with exit status 2: its input or its arguments are wrong. */
final class UnusableInput extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    UnusableInput(List<Fault> faults) {
        this.faults = List.copyOf(faults);
    }

    UnusableInput(Fault fault) {
        this(List.of(fault));
    }

    List<Fault> faults() {
        return faults;
    }
}
