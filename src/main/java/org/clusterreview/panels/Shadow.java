package org.clusterreview.panels;

import java.util.Optional;
import org.clusterreview.experts.ExpertId;

/**
 * An expert who fills in the sheets of a group beside its panel. He or she has no seat: nothing of it counts anywhere.
 *
 * @param number from 1 within the panel, apart from the numbers of its seats
 * @param reason why he or she was added
 * @param leftReason why he or she was taken off; empty while it goes on, and for one who took a seat of the panel
 */
public record Shadow(
        ShadowId id,
        GroupId group,
        int number,
        ExpertId expert,
        String expertName,
        String reason,
        boolean active,
        Optional<String> leftReason) {}
