package org.clusterreview.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.rounds.policy.CultivationRule;
import org.clusterreview.rounds.policy.CultivationRule.Source;
import org.clusterreview.rounds.policy.ListRule;
import org.clusterreview.rounds.policy.Policy;

/**
 * What becomes of those that are not listed, asked in rank order: the first of them stand by, in so many places, whatever
 * stops them, for what drops off the list frees a place or a quota; and those below the pass line are taken under cultivation
 * (Article 9) while the policy has places for them.
 */
final class StandBy {

    private final Policy policy;
    private final int reserve;
    private int standing;
    private int cultivated;

    StandBy(Policy policy, int reserve) {
        this.policy = policy;
        this.reserve = reserve;
    }

    /** One that places or limits keep off the list. */
    ListEntry refused(ListMaker.Ranked row, List<ListReason> reasons) {
        if (standing == reserve) {
            return ListMaker.entry(row, ListDecision.NOT_LISTED, Optional.empty(), reasons);
        }
        standing++;
        List<ListReason> all = new ArrayList<>(reasons);
        all.add(new ListReason.StandsBy(policy.list().map(ListRule::article).orElse(""), standing));
        return ListMaker.entry(row, ListDecision.RESERVE, Optional.empty(), all);
    }

    /** One that is kept off however much room there is. */
    ListEntry barred(ListMaker.Ranked row, ListReason bar) {
        boolean eligible = bar instanceof ListReason.BelowLine
                && policy.cultivation()
                        .filter(rule -> rule.from().contains(Source.LINE))
                        .isPresent();
        int places = policy.cultivation().flatMap(CultivationRule::places).orElse(0);
        if (!eligible || cultivated == places) {
            return ListMaker.entry(row, ListDecision.NOT_LISTED, Optional.empty(), List.of(bar))
                    .eligible(eligible);
        }
        cultivated++;
        String article = policy.cultivation().orElseThrow().article();
        return ListMaker.entry(
                        row,
                        ListDecision.CULTIVATION,
                        Optional.empty(),
                        List.of(bar, new ListReason.Cultivated(article, cultivated, places)))
                .eligible(true);
    }
}
