package org.clusterreview.audit;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class AuditTrailPostgresIT extends AuditTrailContract {}
