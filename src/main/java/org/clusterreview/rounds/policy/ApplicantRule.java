package org.clusterreview.rounds.policy;

import java.util.List;
import java.util.Set;

/** Who may apply. */
public record ApplicantRule(Rule rule, List<Kind> kinds) {

    public ApplicantRule {
        kinds = List.copyOf(kinds);
    }

    /**
     * A kind of applicant.
     *
     * @param organisation {@code zone} or {@code county}
     * @param zoneTypes types of zone that may apply; empty: not asked
     * @param zoneLevels levels of zone that may apply; empty: not asked
     */
    public record Kind(String id, Label name, String organisation, Set<String> zoneTypes, Set<String> zoneLevels) {

        public Kind {
            zoneTypes = Set.copyOf(zoneTypes);
            zoneLevels = Set.copyOf(zoneLevels);
        }
    }
}
