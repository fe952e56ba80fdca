package org.clusterreview.panels;

import org.clusterreview.experts.ExpertId;

/**
 * Who is called on when a member of a panel drops out (候补专家).
 *
 * @param number from 1 within the panel: the order in which they are called
 * @param reason why he or she was passed over or taken off the list; else empty
 */
public record Reserve(
        ReserveId id, GroupId group, int number, ExpertId expert, String expertName, State state, String reason) {

    Reserve withoutReason() {
        return new Reserve(id, group, number, expert, expertName, state, "");
    }

    /** What has become of a reserve. */
    public enum State {
        WAITING,
        /** Has taken the seat of a member. */
        SEATED,
        /** Was called on and could not or would not come. */
        PASSED,
        /** Is not on the list any more. */
        REMOVED
    }
}
