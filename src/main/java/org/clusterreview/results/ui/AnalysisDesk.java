package org.clusterreview.results.ui;

import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.analysis.CutLine;
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

    static int assumedPlaces(Shown shown, Group group) {
        return CutLine.assumedPlaces(
                shown.track().places(),
                shown.rows(group).size(),
                shown.ranking().rows().size());
    }
}
