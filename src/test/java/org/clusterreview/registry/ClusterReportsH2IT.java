package org.clusterreview.registry;

import org.clusterreview.fixtures.OnH2;

@OnH2
class ClusterReportsH2IT extends ClusterReportsContract {}
