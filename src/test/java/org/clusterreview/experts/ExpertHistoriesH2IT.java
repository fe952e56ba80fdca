package org.clusterreview.experts;

import org.clusterreview.fixtures.OnH2;

@OnH2
class ExpertHistoriesH2IT extends ExpertHistoriesContract {}
