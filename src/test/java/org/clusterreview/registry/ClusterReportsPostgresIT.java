package org.clusterreview.registry;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class ClusterReportsPostgresIT extends ClusterReportsContract {}
