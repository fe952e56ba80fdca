package org.clusterreview.recused;

import org.clusterreview.fixtures.OnH2;

@OnH2
class RecusedH2IT extends RecusedContract {}
