package org.clusterreview.rounds;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class RoundsPostgresIT extends RoundsContract {}
