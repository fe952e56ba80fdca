package org.clusterreview.conflicts.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clusterreview.conflicts.policy.ConflictRule;

/** Gathers the ties of one expert and tells each chain once. */
final class FoundTies {

    private final Map<UUID, List<Tie>> ties = new HashMap<>();

    /** Takes ties under one rule. */
    final class Under {

        private final ConflictRule rule;

        private Under(ConflictRule rule) {
            this.rule = rule;
        }

        ConflictRule rule() {
            return rule;
        }

        void add(UUID application, boolean certain, List<Link> chain) {
            Tie tie = new Tie(rule.id(), rule.kind(), rule.strength(), certain, chain);
            List<Tie> present = ties.computeIfAbsent(application, id -> new ArrayList<>(1));
            if (present.stream().noneMatch(other -> other.covers(tie))) {
                present.removeIf(tie::covers);
                present.add(tie);
            }
        }
    }

    Under under(ConflictRule rule) {
        return new Under(rule);
    }

    /** In the order of the rules. */
    Map<UUID, List<Tie>> byApplication() {
        return ties;
    }
}
