package org.clusterreview.draws;

import org.clusterreview.fixtures.OnH2;

@OnH2
class DrawsH2IT extends DrawsContract {}
