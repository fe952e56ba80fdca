package org.clusterreview.access;

import org.clusterreview.fixtures.OnH2;

@OnH2
class OwnPasswordH2IT extends OwnPasswordContract {}
