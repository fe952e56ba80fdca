package org.clusterreview.registry;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class StandingPostgresIT extends StandingContract {}
