package org.clusterreview.registry;

import org.clusterreview.fixtures.OnH2;

@OnH2
class ClusterImportH2IT extends ClusterImportContract {}
