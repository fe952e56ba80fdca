package org.clusterreview.recused;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class UnsubmittedPostgresIT extends UnsubmittedContract {}
