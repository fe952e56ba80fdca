package org.clusterreview.jobs;

import org.clusterreview.fixtures.OnH2;

@OnH2
class JobsH2IT extends JobsContract {}
