package org.clusterreview.reviews;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class LateConflictPostgresIT extends LateConflictContract {}
