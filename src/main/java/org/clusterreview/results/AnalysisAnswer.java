package org.clusterreview.results;

import org.clusterreview.jobs.Job;

/** An analysis, or the work that is making it. */
public sealed interface AnalysisAnswer {

    /** It is there. */
    record Ready(Analysis analysis) implements AnalysisAnswer {}

    /** It is being made; ask again when the job has ended. */
    record Working(Job job) implements AnalysisAnswer {}
}
