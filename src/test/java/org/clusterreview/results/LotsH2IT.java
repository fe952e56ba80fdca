package org.clusterreview.results;

import org.clusterreview.fixtures.OnH2;

@OnH2
class LotsH2IT extends LotsContract {}
