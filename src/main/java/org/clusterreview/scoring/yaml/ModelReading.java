package org.clusterreview.scoring.yaml;

import java.util.List;
import org.clusterreview.kernel.Fault;
import org.clusterreview.scoring.model.ScoringModel;

/** What came of reading a scoring model. */
public sealed interface ModelReading {

    /**
     * @param text all that was read, the versions it is a variant of before it: it can be read again by itself
     * @param canonical the resolved canonical form
     * @param sha256 of the canonical form: the same for every text that means the same
     */
    record Sound(ScoringModel model, String text, String canonical, String sha256) implements ModelReading {}

    /** Every fault of the file, in the order of the text. */
    record Faulty(List<Fault> faults) implements ModelReading {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
