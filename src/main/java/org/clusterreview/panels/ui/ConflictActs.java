package org.clusterreview.panels.ui;

import org.clusterreview.access.AccountNames;
import org.clusterreview.access.Viewer;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.conflicts.Conflicts;
import org.clusterreview.organisations.Dictionaries;
import org.springframework.stereotype.Component;

/** Gathers what the decisions on a pair need. */
@Component
class ConflictActs {

    private final Conflicts conflicts;
    private final Approvals approvals;
    private final AccountNames names;
    private final Dictionaries dictionaries;

    ConflictActs(Conflicts conflicts, Approvals approvals, AccountNames names, Dictionaries dictionaries) {
        this.conflicts = conflicts;
        this.approvals = approvals;
        this.names = names;
        this.dictionaries = dictionaries;
    }

    ConflictDetail.Acts of(Viewer viewer, Runnable refresh) {
        return new ConflictDetail.Acts(viewer, conflicts, approvals, names, dictionaries.current(viewer), refresh);
    }
}
