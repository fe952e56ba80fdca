package org.clusterreview.results;

import java.util.List;
import java.util.UUID;
import org.clusterreview.applications.ApplicationId;

/**
 * A lot that was drawn by hand, as an organiser writes it down.
 *
 * @param order exactly the equals, the winner first
 * @param witness who watched; not the one who writes it down
 * @param note when, where and how it was drawn
 * @param document the signed record as a stored file
 */
public record LotByHand(List<ApplicationId> order, String witness, String note, UUID document) {

    public LotByHand {
        order = List.copyOf(order);
    }
}
