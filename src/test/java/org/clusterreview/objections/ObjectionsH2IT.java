package org.clusterreview.objections;

import org.clusterreview.fixtures.OnH2;

@OnH2
class ObjectionsH2IT extends ObjectionsContract {}
