package org.clusterreview.recognition;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class IssuingPostgresIT extends IssuingContract {}
