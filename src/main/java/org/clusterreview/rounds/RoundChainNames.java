package org.clusterreview.rounds;

import java.util.Map;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.audit.ChainNames;
import org.springframework.stereotype.Component;

/** The chain of a round bears the round's name. */
@Component
class RoundChainNames implements ChainNames {

    private final Rounds rounds;

    RoundChainNames(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public Map<String, String> names(Viewer viewer) {
        return rounds.all(viewer).stream()
                .collect(Collectors.toMap(round -> round.id().toString(), Round::name));
    }
}
