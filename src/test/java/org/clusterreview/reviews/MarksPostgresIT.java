package org.clusterreview.reviews;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class MarksPostgresIT extends MarksContract {}
