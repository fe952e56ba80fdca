package org.clusterreview.panels;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class PanelRulesPostgresIT extends PanelRulesContract {}
