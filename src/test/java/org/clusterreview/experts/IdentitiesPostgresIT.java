package org.clusterreview.experts;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class IdentitiesPostgresIT extends IdentitiesContract {}
