package org.clusterreview.audit;

import org.clusterreview.fixtures.OnH2;

@OnH2
class AuditTrailH2IT extends AuditTrailContract {}
