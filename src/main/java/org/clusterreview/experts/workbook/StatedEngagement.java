package org.clusterreview.experts.workbook;

import org.clusterreview.experts.history.EngagementKind;
import org.clusterreview.experts.history.Period;

/**
 * A post with an organisation as a person states it.
 *
 * @param organisation name
 * @param post 职务; may be empty
 */
public record StatedEngagement(EngagementKind kind, String organisation, String post, Period period) {}
