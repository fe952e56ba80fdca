package org.clusterreview.recognition.ui;

import org.clusterreview.access.AccountNames;
import org.clusterreview.applications.Applications;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.recognition.Issues;
import org.clusterreview.recognition.ListApprovals;
import org.clusterreview.recognition.ListChanges;
import org.clusterreview.recognition.ListExports;
import org.clusterreview.recognition.ListInsights;
import org.clusterreview.recognition.ListLots;
import org.clusterreview.recognition.NoticeContacts;
import org.clusterreview.recognition.NoticeDocuments;
import org.clusterreview.recognition.PublicNotices;
import org.clusterreview.recognition.RecognitionLists;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Tracks;
import org.springframework.stereotype.Component;

/** What the page of a list and its parts work with. */
@Component
record ListServices(
        Rounds rounds,
        Tracks tracks,
        Policies policies,
        Applications applications,
        Dictionaries dictionaries,
        RecognitionLists lists,
        ListChanges changes,
        ListInsights insights,
        ListApprovals approvals,
        ListLots lots,
        PublicNotices notices,
        NoticeContacts contacts,
        NoticeDocuments noticeDocuments,
        Issues issues,
        ListExports exports,
        AccountNames names,
        StoredFiles files) {}
