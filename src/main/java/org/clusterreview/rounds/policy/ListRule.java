package org.clusterreview.rounds.policy;

import java.util.List;

/**
 * What the draft recognition list holds beside those it lists, and who approves it.
 *
 * @param reserve how many stand by, in rank order, for what drops off the list; at least 0
 * @param approval steps, in order, each by another person; without any the list is frozen at once
 */
public record ListRule(String article, String text, int reserve, List<Step> approval) {

    /** One step of the approval chain, such as the division. */
    public record Step(String id, Label name) {}

    public ListRule {
        approval = List.copyOf(approval);
    }
}
