package org.clusterreview.rounds;

import java.time.Instant;
import java.util.Optional;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.RuleVersion;

/**
 * A policy or scoring model as a track is held under it: text and canonical form are kept with the track, so that nothing
 * that happens to the catalogue later can move a round.
 *
 * @param frozenAt when the track left preparation; empty while it may still be exchanged
 */
public record Binding(RuleVersion rule, Optional<Instant> frozenAt) {

    public RuleKind kind() {
        return rule.kind();
    }
}
