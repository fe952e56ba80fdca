package org.clusterreview.evaluation;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.Viewer;
import org.clusterreview.registry.ClusterId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The results of issued evaluations, by year and by cluster; those withheld from the viewer are absent. */
@Service
@Transactional(readOnly = true)
public class EvaluationResults {

    private final EvaluatedTracks tracks;
    private final EvaluationStore store;
    private final EvaluationSight sight;

    EvaluationResults(EvaluatedTracks tracks, EvaluationStore store, EvaluationSight sight) {
        this.tracks = tracks;
        this.store = store;
        this.sight = sight;
    }

    /** Years that are or were evaluated, the latest first. */
    @ForInsiders
    public SortedSet<Integer> years(Viewer viewer) {
        SortedSet<Integer> years = new TreeSet<>(Collections.reverseOrder());
        tracks.all(viewer).forEach(track -> years.add(track.year()));
        return years;
    }

    /** The tracks that evaluate a year. */
    @ForInsiders
    public List<EvaluatedTrack> tracks(Viewer viewer, int year) {
        return tracks.ofYear(viewer, year);
    }

    /** In the order of the evaluation. */
    @ForInsiders
    public List<EvaluationResult> ofYear(Viewer viewer, int year) {
        return sight.seen(viewer, store.ofYear(year));
    }

    /** The earliest year first. */
    @ForInsiders
    public List<EvaluationResult> ofCluster(Viewer viewer, ClusterId cluster) {
        return sight.seen(viewer, store.ofCluster(cluster));
    }

    /** Whether something of a year is hidden from the viewer. */
    @ForInsiders
    public boolean isPartial(Viewer viewer, int year) {
        return sight.isPartial(viewer, year);
    }
}
