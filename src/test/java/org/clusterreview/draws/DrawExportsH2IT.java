package org.clusterreview.draws;

import org.clusterreview.fixtures.OnH2;

@OnH2
class DrawExportsH2IT extends DrawExportsContract {}
