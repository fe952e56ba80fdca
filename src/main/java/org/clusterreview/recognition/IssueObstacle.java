package org.clusterreview.recognition;

import java.util.List;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.TrackId;

/** A feature's word on what has to be settled before a list takes effect. */
public interface IssueObstacle {

    /** Empty where nothing stands in the way. */
    List<Violation> of(Viewer viewer, TrackId track);

    /** What of it makes the list in force one that no applicant may be told of any more. */
    default List<Violation> overturned(Viewer viewer, TrackId track) {
        return List.of();
    }
}
