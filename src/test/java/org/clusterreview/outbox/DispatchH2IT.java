package org.clusterreview.outbox;

import org.clusterreview.fixtures.OnH2;

@OnH2
class DispatchH2IT extends DispatchContract {}
