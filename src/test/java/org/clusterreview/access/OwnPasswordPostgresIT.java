package org.clusterreview.access;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class OwnPasswordPostgresIT extends OwnPasswordContract {}
