package org.clusterreview.applications;

import java.util.List;

/**
 * What the formal check of an application came to.
 *
 * @param reason as it was recorded with the decision
 * @param unmet articles of the rules that were not met, in the order of the check
 * @param excepted articles of the rules from which an exception was recorded by two people
 * @param conditionsAlone whether nothing was unmet but conditions of the recognition
 */
public record FormalOutcome(
        FormalState state, String reason, List<String> unmet, List<String> excepted, boolean conditionsAlone) {

    public FormalOutcome {
        unmet = List.copyOf(unmet);
        excepted = List.copyOf(excepted);
    }
}
