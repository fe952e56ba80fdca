package org.clusterreview.panels;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class PanelsPostgresIT extends PanelsContract {}
