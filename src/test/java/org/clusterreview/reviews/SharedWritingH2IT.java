package org.clusterreview.reviews;

import org.clusterreview.fixtures.OnH2;

@OnH2
class SharedWritingH2IT extends SharedWritingContract {}
