package org.clusterreview.panels.inforce;

import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Deed;

/**
 * A rule on panels that was relaxed for a track by one step.
 *
 * @param number from 1 within the track
 * @param rule id of a requirement, or a name of {@link org.clusterreview.panels.rules.PanelRules} or
 *     {@link org.clusterreview.panels.rules.Bar}
 * @param revoked who took it back, and when; empty while it holds
 */
public record RelaxedRule(
        UUID id, long version, int number, String rule, String reason, Deed relaxed, Optional<Deed> revoked) {

    public boolean holds() {
        return revoked.isEmpty();
    }
}
