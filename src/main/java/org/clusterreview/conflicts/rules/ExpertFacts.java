package org.clusterreview.conflicts.rules;

import java.util.List;
import java.util.UUID;
import org.clusterreview.experts.history.Engagement;
import org.clusterreview.experts.history.Relation;

/**
 * What the rules know of an expert.
 *
 * @param engagements of all times, with every organisation
 * @param declarations conflicts that the expert has declared and not taken back
 */
public record ExpertFacts(
        UUID expert,
        String name,
        List<Engagement> engagements,
        List<Relation> relations,
        List<Declaration> declarations) {

    public ExpertFacts {
        engagements = List.copyOf(engagements);
        relations = List.copyOf(relations);
        declarations = List.copyOf(declarations);
    }
}
