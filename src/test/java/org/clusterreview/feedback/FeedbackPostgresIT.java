package org.clusterreview.feedback;

import org.clusterreview.fixtures.OnPostgres;

@OnPostgres
class FeedbackPostgresIT extends FeedbackContract {}
