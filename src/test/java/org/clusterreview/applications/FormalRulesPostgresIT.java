package org.clusterreview.applications;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class FormalRulesPostgresIT extends FormalRulesContract {}
