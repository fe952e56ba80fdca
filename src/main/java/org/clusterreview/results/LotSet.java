package org.clusterreview.results;

import java.util.Optional;
import org.clusterreview.results.lot.LotEquals;

/**
 * Equals between which a lot may be drawn now.
 *
 * @param decided the lot in force that puts all of them in order
 * @param byHand whether that was drawn by hand
 * @param open the lot that waits for the supervisor
 */
public record LotSet(LotEquals among, Optional<LotId> decided, boolean byHand, Optional<LotId> open) {

    /** Whether nothing has been drawn between them yet, nor is about to be. */
    public boolean isWaiting() {
        return decided.isEmpty() && open.isEmpty();
    }

    /** Whether the system has drawn: as long as these are equal nobody draws until the order suits. */
    public boolean isFinal() {
        return decided.isPresent() && !byHand;
    }
}
