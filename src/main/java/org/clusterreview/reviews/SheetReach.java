package org.clusterreview.reviews;

import java.util.Set;
import java.util.UUID;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.TrailReach;
import org.springframework.stereotype.Component;

/** The trail names sheets by their own ids and keeps hashes of their marks. */
@Component
class SheetReach implements TrailReach {

    private final ScoreSheetRepository sheets;

    SheetReach(ScoreSheetRepository sheets) {
        this.sheets = sheets;
    }

    @Override
    public Set<UUID> ids(Hidden hidden) {
        return sheets.idsOf(hidden.withheld());
    }

    @Override
    public Set<String> sums() {
        return Set.of("sheets-opened", "experts-reminded", "shadows-reminded");
    }
}
