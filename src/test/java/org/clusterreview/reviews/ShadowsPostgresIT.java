package org.clusterreview.reviews;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class ShadowsPostgresIT extends ShadowsContract {}
