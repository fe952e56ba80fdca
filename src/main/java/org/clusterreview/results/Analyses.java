package org.clusterreview.results;

import java.util.Optional;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.Viewer;
import org.clusterreview.jobs.Job;
import org.clusterreview.jobs.Jobs;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is computed beside the rankings of groups: how sure places are, how far experts agree, what would change the list. Who
 * may not see a ranking sees no analysis of it.
 */
@Service
@Transactional
public class Analyses {

    /** Up to so many marks it takes a moment, and is made at once. */
    static final int MARKS_AT_ONCE = 4_000;

    private static final int LATEST_JOBS = 20;

    private final AnalysisInputs inputs;
    private final AnalysisCache cache;
    private final AnalysisJob kind;
    private final Jobs jobs;

    Analyses(AnalysisInputs inputs, AnalysisCache cache, AnalysisJob kind, Jobs jobs) {
        this.inputs = inputs;
        this.cache = cache;
        this.kind = kind;
        this.jobs = jobs;
    }

    /**
     * The analysis, made at once where it is small and else by a job. Refused where there is no ranking of the group that the
     * viewer may see, or nobody has marked anything.
     */
    @ForInsiders
    public Outcome<AnalysisAnswer> of(Viewer viewer, AnalysisRequest request) {
        Optional<AnalysisInput> input = inputs.of(viewer, request);
        return input.isEmpty()
                ? Outcome.refused(Violation.of("analysis.none"))
                : Outcome.done(cache.find(input.get())
                        .<AnalysisAnswer>map(AnalysisAnswer.Ready::new)
                        .orElseGet(() -> begin(viewer, input.get())));
    }

    private AnalysisAnswer begin(Viewer viewer, AnalysisInput input) {
        if (input.marks() <= MARKS_AT_ONCE) {
            return new AnalysisAnswer.Ready(cache.keep(input.analysed((done, of) -> {})));
        }
        String argument = input.request().canonical();
        Job job = jobs.mine(viewer, LATEST_JOBS).stream()
                .filter(one ->
                        one.kind().equals(AnalysisJob.KEY) && one.argument().equals(argument))
                .filter(one -> !one.state().isEnd() && !one.cancelRequested())
                .findFirst()
                .orElseGet(() -> jobs.start(viewer, kind, argument));
        return new AnalysisAnswer.Working(job);
    }
}
