package org.clusterreview.panels.ui;

import org.clusterreview.access.AccountNames;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Applications;
import org.clusterreview.conflicts.ConflictDecisions;
import org.clusterreview.conflicts.Declarations;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.springframework.stereotype.Component;

/** Gathers what the decisions on a pair need. */
@Component
class ConflictActs {

    private final ConflictDecisions decisions;
    private final Declarations declarations;
    private final StoredFiles files;
    private final AccountNames names;
    private final StaffRecusals recusals;
    private final Applications applications;
    private final Dictionaries dictionaries;

    ConflictActs(
            ConflictDecisions decisions,
            Declarations declarations,
            StoredFiles files,
            AccountNames names,
            StaffRecusals recusals,
            Applications applications,
            Dictionaries dictionaries) {
        this.decisions = decisions;
        this.declarations = declarations;
        this.files = files;
        this.names = names;
        this.recusals = recusals;
        this.applications = applications;
        this.dictionaries = dictionaries;
    }

    /** Those who hold the review and are recused themselves. */
    RecusalCard recusals(Viewer viewer, Track track, Runnable refresh) {
        return new RecusalCard(viewer, track, recusals, applications, names, refresh);
    }

    ConflictDetail.Acts of(Viewer viewer, Track track, Runnable refresh) {
        return new ConflictDetail.Acts(
                viewer,
                track.stage().isBefore(Stage.PUBLIC_NOTICE),
                decisions,
                declarations,
                files,
                names,
                dictionaries.current(viewer),
                refresh);
    }
}
