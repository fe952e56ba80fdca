package org.clusterreview.conflicts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clusterreview.conflicts.rules.ConflictRules;
import org.clusterreview.conflicts.rules.ExpertFacts;
import org.clusterreview.conflicts.rules.Tie;
import org.clusterreview.experts.ExpertTie;
import org.clusterreview.organisations.OrganisationGraph;

/** The rules of one track over its facts, made ready once for however many people are held against it. */
record TrackRules(TrackFacts facts, OrganisationGraph graph, ConflictRules rules) {

    /** Every tie of somebody, in the pool or not, by application. */
    Map<UUID, List<Tie>> of(ExpertFacts person) {
        return rules.of(person);
    }

    Map<UUID, List<Tie>> of(ExpertTie expert) {
        return rules.of(facts.person(graph, expert));
    }
}
