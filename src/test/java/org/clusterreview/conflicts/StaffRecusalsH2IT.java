package org.clusterreview.conflicts;

import org.clusterreview.fixtures.OnH2;

@OnH2
class StaffRecusalsH2IT extends StaffRecusalsContract {}
