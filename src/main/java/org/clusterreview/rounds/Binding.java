package org.clusterreview.rounds;

import java.time.Instant;
import java.util.Optional;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.RuleVersion;

/**
 * A policy, scoring model or rules of avoidance as a track is held under it: text and canonical form are kept with the track, so that nothing
 * that happens to the catalogue later can move a round.
 *
 * @param frozenAt when the track left preparation; empty while it may still be exchanged, and for rules that a track is held
 *     under without having been bound to them
 */
public record Binding(RuleVersion rule, Optional<Instant> frozenAt) {

    public RuleKind kind() {
        return rule.kind();
    }
}
