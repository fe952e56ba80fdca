package org.clusterreview.recognition;

import org.clusterreview.fixtures.OnH2;

@OnH2
class IssuingH2IT extends IssuingContract {}
