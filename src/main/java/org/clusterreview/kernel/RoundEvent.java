package org.clusterreview.kernel;

import java.util.Optional;
import java.util.UUID;

/** An event of a round's chain. */
public interface RoundEvent extends DomainEvent {

    UUID inRound();

    @Override
    default Optional<UUID> round() {
        return Optional.of(inRound());
    }
}
