package org.clusterreview.conflicts;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class ConflictsPostgresIT extends ConflictsContract {}
