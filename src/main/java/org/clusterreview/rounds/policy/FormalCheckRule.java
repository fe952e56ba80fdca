package org.clusterreview.rounds.policy;

import java.util.List;

/**
 * How the formal check (形式审查, Article 14) is held.
 *
 * @param people how many decide on an application, 1 or 2; with 2 a decision takes effect when a second person confirms it
 * @param attachments the material that is asked for, in the order of the notice
 */
public record FormalCheckRule(String article, String text, int people, List<Attachment> attachments) {

    /** Material that has to be handed in. */
    public record Attachment(Rule rule, Label name) {}

    public FormalCheckRule {
        attachments = List.copyOf(attachments);
    }

    public boolean takesTwo() {
        return people == 2;
    }
}
