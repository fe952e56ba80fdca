package org.clusterreview.experts;

import java.util.Set;
import java.util.UUID;
import org.clusterreview.access.ExpertAliases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of merged records belong to whom they were merged into. */
@Component
@Transactional(readOnly = true)
class MergedAliases implements ExpertAliases {

    private final Merges merges;

    MergedAliases(Merges merges) {
        this.merges = merges;
    }

    @Override
    public UUID present(UUID expert) {
        return merges.present().present(expert);
    }

    @Override
    public Set<UUID> all(UUID expert) {
        return merges.present().of(expert);
    }
}
