package org.clusterreview.reviews;

import java.util.UUID;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.experts.ExpertId;

/**
 * An application that an active seat has to mark.
 *
 * @param recused whether the expert is in conflict with the application
 */
record Assignment(
        ApplicationId application, UUID seat, int seatNumber, ExpertId expert, String expertName, boolean recused) {}
