package org.clusterreview.reviews;

import org.clusterreview.fixtures.OnH2;

@OnH2
class PaperClosingH2IT extends PaperClosingContract {}
