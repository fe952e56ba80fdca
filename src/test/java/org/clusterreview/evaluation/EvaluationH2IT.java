package org.clusterreview.evaluation;

import org.clusterreview.fixtures.OnH2;

@OnH2
class EvaluationH2IT extends EvaluationContract {}
