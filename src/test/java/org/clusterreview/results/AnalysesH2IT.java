package org.clusterreview.results;

import org.clusterreview.fixtures.OnH2;

@OnH2
class AnalysesH2IT extends AnalysesContract {}
