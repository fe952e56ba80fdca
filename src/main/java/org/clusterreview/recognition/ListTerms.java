package org.clusterreview.recognition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.rounds.policy.EvaluationRule.PassMark;
import org.clusterreview.rounds.policy.Limit;
import org.clusterreview.rounds.policy.ListRule;
import org.clusterreview.rounds.policy.QuotaRule;

/**
 * Within what a list is made: as the rules of the track say, or otherwise to see what that would change.
 *
 * @param places length of the list; empty where only the limits end it
 * @param limits in the order of the policy
 * @param reserve how many stand by, at least 0
 * @param line what the total has to reach, instead of the total line of the scoring model; empty: as the model says
 */
record ListTerms(Optional<Integer> places, List<Limit> limits, int reserve, Optional<PassMark> line) {

    ListTerms {
        limits = List.copyOf(limits);
    }

    /** As the track and its policy say. */
    static ListTerms of(ListBasis basis) {
        return new ListTerms(
                basis.track().places(),
                basis.policy().quota().map(QuotaRule::limits).orElse(List.of()),
                basis.policy().list().map(ListRule::reserve).orElse(0),
                Optional.empty());
    }

    /**
     * Otherwise, where something else is wanted.
     *
     * @param maxima by id of the limit
     */
    ListTerms with(WhatIf wanted) {
        Map<String, Integer> maxima = wanted.maxima();
        return new ListTerms(
                wanted.places().or(() -> places),
                limits.stream()
                        .map(limit -> maxima.containsKey(limit.id()) ? raised(limit, maxima.get(limit.id())) : limit)
                        .toList(),
                reserve,
                wanted.line().or(() -> line));
    }

    private static Limit raised(Limit limit, int maximum) {
        return new Limit(limit.id(), limit.name(), limit.key(), maximum, limit.severity(), limit.where());
    }
}
