package org.clusterreview.workshop;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class RuleFilesPostgresIT extends RuleFilesContract {}
