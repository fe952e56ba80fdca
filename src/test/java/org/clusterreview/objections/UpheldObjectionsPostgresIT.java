package org.clusterreview.objections;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class UpheldObjectionsPostgresIT extends UpheldObjectionsContract {}
