package org.clusterreview.results;

import java.util.Optional;
import org.clusterreview.results.lot.LotEquals;

/**
 * Equals between which a lot may be drawn now.
 *
 * @param decided the lot in force between them; another one takes a reason
 * @param open the lot that waits for the supervisor
 */
public record LotSet(LotEquals among, Optional<LotId> decided, Optional<LotId> open) {

    /** Whether nothing has been drawn between them yet, nor is about to be. */
    public boolean isWaiting() {
        return decided.isEmpty() && open.isEmpty();
    }
}
