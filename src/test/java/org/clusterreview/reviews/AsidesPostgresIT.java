package org.clusterreview.reviews;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class AsidesPostgresIT extends AsidesContract {}
