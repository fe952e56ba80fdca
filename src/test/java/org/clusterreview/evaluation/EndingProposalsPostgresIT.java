package org.clusterreview.evaluation;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class EndingProposalsPostgresIT extends EndingProposalsContract {}
