package org.clusterreview.registry;

import org.clusterreview.fixtures.OnH2;

@OnH2
class StandingH2IT extends StandingContract {}
