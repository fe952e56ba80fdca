package org.clusterreview.conflicts.rules;

import org.clusterreview.experts.history.Engagement;

/**
 * An engagement that counts under a rule.
 *
 * @param certain whether its period certainly does
 */
record Post(Engagement engagement, boolean certain) {

    Link link(Bodies bodies) {
        return new Link.Served(
                engagement.kind(), bodies.body(engagement.organisation()), engagement.post(), engagement.period());
    }
}
