package org.clusterreview.scoring;

import java.util.List;
import java.util.Optional;
import org.clusterreview.kernel.Fault;

/** Reads the rules of one kind; the feature that applies them implements it. */
public interface RuleFormat {

    RuleKind kind();

    /** Reads a text with all its faults; the file's name is only for their places. */
    Reading read(String file, String text);

    /**
     * What was read.
     *
     * @param content empty if and only if there are faults
     */
    record Reading(Optional<Content> content, List<Fault> faults) {

        public Reading {
            faults = List.copyOf(faults);
        }
    }

    /**
     * @param text what can be read again by itself: the text with everything it builds upon
     * @param canonical the resolved rule in canonical form, which is what is hashed
     */
    record Content(VersionedId id, String name, String text, String canonical) {}
}
