package org.clusterreview.jobs;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class JobsPostgresIT extends JobsContract {}
