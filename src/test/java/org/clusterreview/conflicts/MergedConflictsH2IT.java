package org.clusterreview.conflicts;

import org.clusterreview.fixtures.OnH2;

@OnH2
class MergedConflictsH2IT extends MergedConflictsContract {}
