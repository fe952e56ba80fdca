package org.clusterreview.panels;

import org.clusterreview.fixtures.OnH2;

@OnH2
class PanelRulesH2IT extends PanelRulesContract {}
