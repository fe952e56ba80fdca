package org.clusterreview.recused;

import org.clusterreview.fixtures.OnH2;

@OnH2
class UnsubmittedH2IT extends UnsubmittedContract {}
