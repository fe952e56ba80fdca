package org.clusterreview.evaluation;

import org.clusterreview.fixtures.OnH2;

@OnH2
class EndingProposalsH2IT extends EndingProposalsContract {}
