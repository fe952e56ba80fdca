package org.clusterreview.reviews;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class PaperPostgresIT extends PaperContract {}
