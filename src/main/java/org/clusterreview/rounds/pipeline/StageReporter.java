package org.clusterreview.rounds.pipeline;

import java.util.List;
import org.clusterreview.access.Viewer;
import org.clusterreview.rounds.Track;

/** A feature's voice on the pipeline page: how far its work on a track is, and what blocks the next step. */
public interface StageReporter {

    /** One report for each stage that the feature works in; numbers hold only what the viewer may see. */
    List<StageReport> report(Viewer viewer, Track track);
}
