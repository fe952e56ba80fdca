package org.clusterreview.experts;

import java.util.List;
import org.clusterreview.access.personal.PersonalText;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings a pool that is older than the questions of identity up with them: its addresses have no index yet. */
@Component
class IdentityStart {

    private final ExpertRepository experts;
    private final PersonalIndexes indexes;
    private final PairStore pairs;

    IdentityStart(ExpertRepository experts, PersonalIndexes indexes, PairStore pairs) {
        this.experts = experts;
        this.indexes = indexes;
        this.pairs = pairs;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void index() {
        List<ExpertEntity> unindexed = experts.findByEmailIsNotNullAndEmailIndexIsNull();
        if (!unindexed.isEmpty()) {
            unindexed.forEach(expert -> expert.email()
                    .map(PersonalText::inClear)
                    .ifPresent(address -> expert.isReachedAt(indexes.email(address))));
            experts.flush();
            pairs.refresh();
        }
    }
}
