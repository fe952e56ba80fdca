package org.clusterreview.results;

import java.util.Optional;
import org.clusterreview.jobs.JobKind;
import org.clusterreview.jobs.JobRun;
import org.springframework.stereotype.Component;

/** Makes an analysis that takes longer than a page may. It may begin again: the same input gives the same. */
@Component
class AnalysisJob implements JobKind {

    static final String KEY = "analysis";

    private final AnalysisInputs inputs;
    private final AnalysisCache cache;

    AnalysisJob(AnalysisInputs inputs, AnalysisCache cache) {
        this.inputs = inputs;
        this.cache = cache;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public String run(JobRun run) {
        Optional<AnalysisInput> input = inputs.of(run.viewer(), AnalysisRequest.read(run.argument()));
        input.filter(found -> cache.find(found).isEmpty())
                .map(found -> found.analysed((done, of) -> run.progress(done, of, "analysis.progress")))
                .ifPresent(cache::keep);
        return "";
    }
}
