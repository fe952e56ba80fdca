package org.clusterreview.recognition;

import java.util.List;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.TrackId;

/** A feature's word on what keeps the document of a track's list from being issued. */
public interface IssueObstacle {

    List<Violation> of(Viewer viewer, TrackId track);
}
