package org.clusterreview.reviews;

import org.clusterreview.fixtures.OnH2;

@OnH2
class RightsLostH2IT extends RightsLostContract {}
