package org.clusterreview.experts.history;

import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A post with an organisation.
 *
 * @param organisation id in the register of organisations
 * @param post 职务 as stated; may be empty
 */
public record Engagement(EngagementKind kind, UUID organisation, String post, Period period) {

    /** The same, at the organisation that its own means today. */
    public Engagement resolved(UnaryOperator<UUID> present) {
        return new Engagement(kind, present.apply(organisation), post, period);
    }
}
