package org.clusterreview.experts;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.clusterreview.organisations.OrganisationEvents;
import org.clusterreview.organisations.OrganisationTies;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the pool up with what becomes of employers, in the transaction that changes them. */
@Component
class OrganisationListener {

    private static final int SOME = 1_000;

    private final OrganisationTies ties;
    private final ExpertRepository experts;
    private final ExpertSearch search;
    private final PairStore pairs;

    OrganisationListener(OrganisationTies ties, ExpertRepository experts, ExpertSearch search, PairStore pairs) {
        this.ties = ties;
        this.experts = experts;
        this.search = search;
        this.pairs = pairs;
    }

    @EventListener
    void on(OrganisationEvents.NamesChanged event) {
        index(event.organisations());
    }

    /** Two employers that are one may make one person of two, and two of one again. */
    @EventListener
    void on(OrganisationEvents.QuestionDecided event) {
        index(List.of(event.newer(), event.older()));
        pairs.refresh();
    }

    private void index(Collection<UUID> organisations) {
        List<UUID> meaning = List.copyOf(ties.merged().meaning(organisations));
        for (int from = 0; from < meaning.size(); from += SOME) {
            search.index(experts.at(meaning.subList(from, Math.min(meaning.size(), from + SOME))));
        }
        experts.flush();
    }
}
