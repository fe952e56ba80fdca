package org.clusterreview.assignments;

import org.clusterreview.fixtures.OnH2;

@OnH2
class ProposalsH2IT extends ProposalsContract {}
