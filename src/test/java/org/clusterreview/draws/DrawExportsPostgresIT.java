package org.clusterreview.draws;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class DrawExportsPostgresIT extends DrawExportsContract {}
