package org.clusterreview.recognition;

import java.util.List;

/**
 * What a list would be under other terms, beside the list as the rules give it.
 *
 * @param listed how many would be listed
 * @param listedNow how many the rules list
 * @param moves those whose decision would be another, in the order of the ranking
 */
public record WhatIfAnswer(int listed, int listedNow, List<Move> moves) {

    /**
     * A decision that would be another.
     *
     * @param there the entry with its reasons as it would be
     */
    public record Move(ListEntry now, ListEntry there) {

        /** Whether it would come onto the list. */
        public boolean enters() {
            return there.decision() == ListDecision.LISTED;
        }

        /** Whether it would drop off the list. */
        public boolean leaves() {
            return now.decision() == ListDecision.LISTED;
        }
    }

    public WhatIfAnswer {
        moves = List.copyOf(moves);
    }
}
