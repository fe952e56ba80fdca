package org.clusterreview.approvals;

import org.clusterreview.fixtures.OnH2;

@OnH2
class ApprovalsH2IT extends ApprovalsContract {}
