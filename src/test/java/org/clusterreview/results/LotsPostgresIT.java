package org.clusterreview.results;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class LotsPostgresIT extends LotsContract {}
