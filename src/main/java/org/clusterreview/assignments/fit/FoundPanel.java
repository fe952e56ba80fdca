package org.clusterreview.assignments.fit;

import java.util.List;
import java.util.Optional;

/**
 * Whom the best assignment puts on a panel.
 *
 * @param id of the panel
 * @param members who fits best first
 * @param chair the id of one of them; empty if no rule says who may preside
 * @param reserves in the order in which they step in
 */
public record FoundPanel(String id, List<Placed> members, Optional<String> chair, List<Placed> reserves) {

    /**
     * An expert on a panel.
     *
     * @param fit how well he or she fits it, from 0 to 1000
     */
    public record Placed(String expert, int fit) {}

    public FoundPanel {
        members = List.copyOf(members);
        reserves = List.copyOf(reserves);
    }
}
