package org.clusterreview.conflicts;

import java.util.List;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.experts.ExpertId;

/** The findings on one expert and one application, as a viewer is told them. */
public final class Findings {

    private Findings() {}

    public static List<ConflictFinding> of(
            Conflicts conflicts, Viewer viewer, ExpertId expert, ApplicationId application) {
        return conflicts.on(viewer, List.of(application)).stream()
                .filter(finding -> finding.expert().equals(expert))
                .toList();
    }
}
