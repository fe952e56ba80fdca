package org.clusterreview.rounds;

import org.clusterreview.fixtures.OnH2;

@OnH2
class RoundsH2IT extends RoundsContract {}
