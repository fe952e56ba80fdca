package org.clusterreview.applications;

import org.clusterreview.fixtures.OnH2;

@OnH2
class PartiesH2IT extends PartiesContract {}
