package org.clusterreview.recognition.quota;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of a candidate.
 *
 * @param reasons empty if and only if it is listed; limits in the order of the policy
 */
public record Decision(Candidate candidate, boolean listed, List<Reason> reasons) {

    public Decision {
        reasons = List.copyOf(reasons);
        if (listed != reasons.isEmpty()) {
            throw new IllegalArgumentException(candidate.id() + " listed " + listed + " with " + reasons);
        }
    }

    /** The reasons' codes joined by {@code +}, each once; empty if listed. */
    public String reason() {
        return reasons.stream().map(Reason::code).distinct().collect(Collectors.joining("+"));
    }
}
