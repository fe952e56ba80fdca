package org.clusterreview.experts.history;

import java.util.UUID;

/**
 * A post with an organisation.
 *
 * @param organisation id in the register of organisations
 * @param post 职务 as stated; may be empty
 */
public record Engagement(EngagementKind kind, UUID organisation, String post, Period period) {}
