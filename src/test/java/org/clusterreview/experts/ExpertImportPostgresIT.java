package org.clusterreview.experts;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class ExpertImportPostgresIT extends ExpertImportContract {}
