package org.clusterreview.objections;

import org.clusterreview.fixtures.OnH2;

@OnH2
class UpheldObjectionsH2IT extends UpheldObjectionsContract {}
