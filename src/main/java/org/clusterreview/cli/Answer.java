package org.clusterreview.cli;

import java.util.List;
import org.clusterreview.kernel.Fault;

/**
 * What a command has to say.
 *
 * @param status exit status
 * @param text for standard output or {@code --out}; may be empty
 * @param faults for standard error, all of them
 */
record Answer(int status, String text, List<Fault> faults) {

    static final int DONE = 0;
    static final int NO = 1;
    static final int WRONG = 2;

    Answer {
        faults = List.copyOf(faults);
    }

    static Answer done(String text) {
        return new Answer(DONE, text, List.of());
    }

    /** Readable, but the answer is no. */
    static Answer no(String text, List<Fault> faults) {
        return new Answer(NO, text, faults);
    }

    /** The input cannot be used. */
    static Answer wrong(List<Fault> faults) {
        return new Answer(WRONG, "", faults);
    }
}
