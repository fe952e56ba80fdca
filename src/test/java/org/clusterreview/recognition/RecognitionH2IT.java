package org.clusterreview.recognition;

import org.clusterreview.fixtures.OnH2;

@OnH2
class RecognitionH2IT extends RecognitionContract {}
