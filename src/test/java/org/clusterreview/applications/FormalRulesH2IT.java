package org.clusterreview.applications;

import org.clusterreview.fixtures.OnH2;

@OnH2
class FormalRulesH2IT extends FormalRulesContract {}
