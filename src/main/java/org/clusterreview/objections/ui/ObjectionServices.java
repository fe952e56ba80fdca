package org.clusterreview.objections.ui;

import org.clusterreview.access.AccountNames;
import org.clusterreview.applications.Applications;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.objections.Investigations;
import org.clusterreview.objections.Objections;
import org.clusterreview.recognition.ListCorrections;
import org.clusterreview.recognition.PublicNotices;
import org.clusterreview.recognition.RecognitionLists;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Tracks;
import org.springframework.stereotype.Component;

/** What the page of objections and its parts work with. */
@Component
record ObjectionServices(
        Rounds rounds,
        Tracks tracks,
        Policies policies,
        Applications applications,
        RecognitionLists lists,
        PublicNotices notices,
        ListCorrections corrections,
        Objections objections,
        Investigations investigations,
        AccountNames names,
        StoredFiles files) {}
