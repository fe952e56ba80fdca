package org.clusterreview.recused;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class RecusedPostgresIT extends RecusedContract {}
