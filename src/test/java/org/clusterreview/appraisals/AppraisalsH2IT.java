package org.clusterreview.appraisals;

import org.clusterreview.fixtures.OnH2;

@OnH2
class AppraisalsH2IT extends AppraisalsContract {}
