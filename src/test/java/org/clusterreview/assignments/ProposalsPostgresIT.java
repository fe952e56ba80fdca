package org.clusterreview.assignments;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class ProposalsPostgresIT extends ProposalsContract {}
