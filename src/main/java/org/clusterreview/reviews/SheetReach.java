package org.clusterreview.reviews;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.TrailReach;
import org.springframework.stereotype.Component;

/** The trail names sheets and acts of submitting by their own ids and keeps hashes of their marks. */
@Component
class SheetReach implements TrailReach {

    private final ScoreSheetRepository sheets;
    private final SubmissionStore submissions;

    SheetReach(ScoreSheetRepository sheets, SubmissionStore submissions) {
        this.sheets = sheets;
        this.submissions = submissions;
    }

    @Override
    public Set<UUID> ids(Hidden hidden) {
        Set<UUID> ids = new HashSet<>(sheets.idsOf(hidden.withheld()));
        ids.addAll(submissions.about(hidden.withheld()));
        return ids;
    }

    @Override
    public Set<String> sums() {
        return Set.of("sheets-opened", "experts-reminded", "shadows-reminded");
    }
}
