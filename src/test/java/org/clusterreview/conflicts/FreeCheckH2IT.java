package org.clusterreview.conflicts;

import org.clusterreview.fixtures.OnH2;

@OnH2
class FreeCheckH2IT extends FreeCheckContract {}
