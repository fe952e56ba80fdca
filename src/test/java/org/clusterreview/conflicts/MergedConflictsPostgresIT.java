package org.clusterreview.conflicts;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class MergedConflictsPostgresIT extends MergedConflictsContract {}
