package org.clusterreview.reviews;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class PaperClosingPostgresIT extends PaperClosingContract {}
