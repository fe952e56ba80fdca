package org.clusterreview.conflicts;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class FreeCheckPostgresIT extends FreeCheckContract {}
