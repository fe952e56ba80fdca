package org.clusterreview.workshop;

import org.clusterreview.fixtures.OnH2;

@OnH2
class RuleFilesH2IT extends RuleFilesContract {}
