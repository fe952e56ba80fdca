package org.clusterreview.evaluation.ui;

import org.clusterreview.documents.StoredFiles;
import org.clusterreview.evaluation.EvaluationExports;
import org.clusterreview.evaluation.EvaluationResults;
import org.clusterreview.evaluation.Histories;
import org.clusterreview.evaluation.Rectifications;
import org.clusterreview.evaluation.Revocations;
import org.clusterreview.evaluation.Subjects;
import org.springframework.stereotype.Component;

/** What the pages of evaluations work with. */
@Component
record EvaluationServices(
        EvaluationResults results,
        Subjects subjects,
        Rectifications rectifications,
        Histories histories,
        Revocations revocations,
        EvaluationExports exports,
        StoredFiles files) {}
