package org.clusterreview.analysis;

import org.clusterreview.scoring.model.Estimator;

/** Another way to form the ranking, for comparison. */
public sealed interface Alternative {

    /** Without the sheets of one expert; the least number of valid sheets is not asked for. */
    record WithoutExpert(String expert) implements Alternative {}

    /** With another estimator of the marks, from the least number of marks on for which it is defined. */
    record Estimated(Estimator estimator) implements Alternative {}

    /** By marks from which the severity of each expert was taken; see {@code Severity}. */
    record SeverityAdjusted() implements Alternative {}
}
