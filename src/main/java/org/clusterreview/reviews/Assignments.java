package org.clusterreview.reviews;

import java.util.List;
import org.clusterreview.access.Viewer;
import org.clusterreview.rounds.TrackId;

/** Who has to mark what, as groups, panels and conflicts stand now. */
interface Assignments {

    List<Assignment> of(Viewer viewer, TrackId track);
}
