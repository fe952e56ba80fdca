package org.clusterreview.experts;

import java.util.List;
import java.util.Optional;
import org.clusterreview.experts.history.Engagement;
import org.clusterreview.experts.history.Relation;

/**
 * What ties an expert to organisations and people, of all records that have been merged into one.
 *
 * @param cityCode city-level unit; empty for an expert from outside the province
 * @param engagements in the order of their ids
 * @param relations in the order of their ids
 */
public record ExpertTie(
        ExpertId id, String name, Optional<String> cityCode, List<Engagement> engagements, List<Relation> relations) {

    public ExpertTie {
        engagements = List.copyOf(engagements);
        relations = List.copyOf(relations);
    }
}
