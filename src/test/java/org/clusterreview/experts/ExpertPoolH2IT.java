package org.clusterreview.experts;

import org.clusterreview.fixtures.OnH2;

@OnH2
class ExpertPoolH2IT extends ExpertPoolContract {}
