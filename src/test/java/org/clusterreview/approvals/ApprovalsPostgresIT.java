package org.clusterreview.approvals;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class ApprovalsPostgresIT extends ApprovalsContract {}
