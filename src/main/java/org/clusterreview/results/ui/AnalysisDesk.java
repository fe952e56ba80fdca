package org.clusterreview.results.ui;

import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.jobs.Job;
import org.clusterreview.jobs.Jobs;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.panels.Group;
import org.clusterreview.results.Analyses;
import org.clusterreview.results.AnalysisAnswer;
import org.clusterreview.results.AnalysisRequest;
import org.clusterreview.results.AnalysisRequest.Basis;
import org.springframework.stereotype.Component;

/** Asks for analyses of what a page shows, and follows the work that makes them. */
@Component
class AnalysisDesk {

    private final Analyses analyses;
    private final Jobs jobs;

    AnalysisDesk(Analyses analyses, Jobs jobs) {
        this.analyses = analyses;
        this.jobs = jobs;
    }

    Outcome<AnalysisAnswer> of(Viewer viewer, Shown shown, Group group, int places) {
        Basis basis = shown.preview() ? Basis.PRESENT : Basis.FROZEN;
        return analyses.of(viewer, new AnalysisRequest(shown.track().id(), group.id(), basis, places));
    }

    Optional<Job> job(Viewer viewer, UUID id) {
        return jobs.find(viewer, id);
    }

    void cancel(Viewer viewer, UUID id) {
        jobs.cancel(viewer, id);
    }

    /**
     * What a group is looked at with until somebody says otherwise: the places of the track shared out by the number of
     * applications, rounded up; where the track has none, a third of the group.
     */
    static int usualPlaces(Shown shown, Group group) {
        int own = Math.max(1, shown.rows(group).size());
        int all = Math.max(own, shown.ranking().rows().size());
        int places =
                shown.track().places().map(of -> Math.ceilDiv(of * own, all)).orElse(Math.ceilDiv(own, 3));
        return Math.clamp(places, 1, own);
    }
}
