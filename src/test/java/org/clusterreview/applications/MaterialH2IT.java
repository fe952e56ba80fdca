package org.clusterreview.applications;

import org.clusterreview.fixtures.OnH2;

@OnH2
class MaterialH2IT extends MaterialContract {}
