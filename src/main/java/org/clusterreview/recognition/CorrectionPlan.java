package org.clusterreview.recognition;

import java.util.List;
import java.util.Optional;

/**
 * What an objection that holds does to a list, before it is done.
 *
 * @param removed entry that leaves the list
 * @param movedUp entry that takes its place
 * @param passedOver who stood by before that, and whom places or limits leave no room for
 * @param draft the list as it will be
 */
public record CorrectionPlan(
        ListEntry removed, Optional<ListEntry> movedUp, List<ListEntry> passedOver, ListDraft draft) {

    public CorrectionPlan {
        passedOver = List.copyOf(passedOver);
    }
}
