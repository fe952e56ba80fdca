package org.clusterreview.experts;

import org.clusterreview.fixtures.OnH2;

@OnH2
class IdentitiesH2IT extends IdentitiesContract {}
