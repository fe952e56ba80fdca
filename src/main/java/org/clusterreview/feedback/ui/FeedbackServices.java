package org.clusterreview.feedback.ui;

import org.clusterreview.access.AccountNames;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.feedback.Feedback;
import org.clusterreview.jobs.Jobs;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Tracks;
import org.springframework.stereotype.Component;

/** What the page of the letters and its parts work with. */
@Component
record FeedbackServices(
        Rounds rounds, Tracks tracks, Feedback feedback, Jobs jobs, StoredFiles files, AccountNames names) {}
