package org.clusterreview.feedback;

import org.clusterreview.fixtures.OnH2;

@OnH2
class FeedbackH2IT extends FeedbackContract {}
