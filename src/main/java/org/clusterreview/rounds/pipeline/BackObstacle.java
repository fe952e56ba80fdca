package org.clusterreview.rounds.pipeline;

import java.util.List;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;

/** A feature's word on what has to be taken back before a track goes back to an earlier stage. */
public interface BackObstacle {

    /** Empty where nothing stands in the way. */
    List<Violation> of(Viewer viewer, Track track, Stage to);
}
