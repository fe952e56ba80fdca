package org.clusterreview.reviews;

import java.util.UUID;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.experts.ExpertId;

/**
 * An application that an active seat has to mark, or a shadow beside the panel.
 *
 * @param seat of a shadow the id of his or her place
 * @param recused whether the expert is in conflict with the application
 * @param counts false for a shadow
 */
record Assignment(
        ApplicationId application,
        UUID seat,
        int seatNumber,
        ExpertId expert,
        String expertName,
        boolean recused,
        boolean counts) {}
