package org.clusterreview.outbox;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class DispatchPostgresIT extends DispatchContract {}
