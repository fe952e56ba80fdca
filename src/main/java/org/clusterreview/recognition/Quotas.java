package org.clusterreview.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import org.clusterreview.recognition.quota.Candidate;
import org.clusterreview.recognition.quota.Decision;
import org.clusterreview.recognition.quota.Existing;
import org.clusterreview.recognition.quota.Reason;
import org.clusterreview.recognition.quota.Scores;
import org.clusterreview.recognition.quota.Selection;
import org.clusterreview.registry.Cluster;
import org.clusterreview.rounds.policy.Limit;
import org.clusterreview.rounds.policy.Policy;
import org.clusterreview.rounds.policy.QuotaRule;
import org.clusterreview.scoring.model.ScoringModel;

/** Goes down the ranking within the terms of the list and keeps, for every refusal, who holds the room. */
final class Quotas {

    private final ListBasis basis;
    private final ListTerms terms;
    private final Bars bars;

    Quotas(ListBasis basis, ListTerms terms, ScoringModel model) {
        this.basis = basis;
        this.terms = terms;
        this.bars = new Bars(basis, new PassLines(model, terms.line()));
    }

    List<ListEntry> decide(List<ListMaker.Ranked> ranked) {
        List<ListMaker.Ranked> free = free(ranked);
        Map<String, List<ListReason>> reasons = new HashMap<>();
        Set<String> listed = new HashSet<>();
        List<ListMaker.Ranked> holding = new ArrayList<>();
        List<Decision> made = byRank(free).decisions();
        for (int i = 0; i < made.size(); i++) {
            ListMaker.Ranked row = free.get(i);
            reasons.put(
                    row.key(),
                    made.get(i).reasons().stream()
                            .map(reason -> reason(reason, row, holding))
                            .toList());
            if (made.get(i).listed()) {
                listed.add(row.key());
                holding.add(row);
            }
        }
        StandBy standBy = new StandBy(basis.policy(), terms.reserve());
        return ranked.stream()
                .map(row -> bars.of(row)
                        .map(bar -> standBy.barred(row, bar))
                        .orElseGet(() -> listed.contains(row.key())
                                ? ListMaker.entry(row, ListDecision.LISTED, Optional.empty(), List.of())
                                : standBy.refused(row, reasons.getOrDefault(row.key(), List.of()))))
                .toList();
    }

    Selection byRank(List<ListMaker.Ranked> ranked) {
        List<ListMaker.Ranked> free = free(ranked);
        return Selection.byRank(candidates(free), terms.limits(), existing(), places(free));
    }

    Selection optimal(List<ListMaker.Ranked> ranked) {
        List<ListMaker.Ranked> free = free(ranked);
        return Selection.optimal(candidates(free), terms.limits(), existing(), places(free));
    }

    private List<ListMaker.Ranked> free(List<ListMaker.Ranked> ranked) {
        return ranked.stream().filter(row -> bars.of(row).isEmpty()).toList();
    }

    /** Where the conditions stand: the article that all of them share, without its parts. */
    static String articleOfConditions(Policy policy) {
        return policy.conditions().isEmpty()
                ? ""
                : policy.conditions().getFirst().rule().article().split("[(（]", 2)[0];
    }

    private ListReason reason(Reason reason, ListMaker.Ranked row, List<ListMaker.Ranked> listed) {
        return switch (reason) {
            case Reason.ListFull(int places) ->
                new ListReason.ListFull(
                        "",
                        places,
                        listed.stream()
                                .filter(other -> other.place() == row.place())
                                .map(Quotas::holder)
                                .toList());
            case Reason.LimitReached(var limit, var key, var existing, var onList) ->
                new ListReason.LimitReached(
                        basis.policy().quota().orElseThrow().rule().article(),
                        limit.id(),
                        limit.name(),
                        limit.key(),
                        key,
                        limit.maximum(),
                        holders(limit, key, listed));
        };
    }

    private List<ListReason.Holder> holders(Limit limit, List<String> key, List<ListMaker.Ranked> listed) {
        QuotaRule rule = basis.policy().quota().orElseThrow();
        List<ListReason.Holder> holders = new ArrayList<>();
        for (Cluster cluster : basis.counted()) {
            if (limit.keys(ListBasis.attributes(rule, cluster)).contains(key)) {
                holders.add(new ListReason.Holder(cluster.name(), null));
            }
        }
        listed.stream()
                .filter(row -> limit.keys(attributes(row)).contains(key))
                .map(Quotas::holder)
                .forEach(holders::add);
        return holders;
    }

    private static ListReason.Holder holder(ListMaker.Ranked row) {
        return new ListReason.Holder(
                row.application().name(), row.application().id().value());
    }

    private List<Candidate> candidates(List<ListMaker.Ranked> rows) {
        return rows.stream()
                .map(row -> new Candidate(row.key(), fraction(row), attributes(row)))
                .toList();
    }

    private static BigFraction fraction(ListMaker.Ranked row) {
        return Scores.parse(row.score().toString()).orElseThrow();
    }

    private List<Existing> existing() {
        return basis.policy().quota().map(basis::existing).orElse(List.of());
    }

    private int places(List<ListMaker.Ranked> rows) {
        return terms.places().orElse(rows.size());
    }

    private Map<String, Set<String>> attributes(ListMaker.Ranked row) {
        return basis.policy()
                .quota()
                .map(rule -> ListMaker.entry(row, ListDecision.NOT_LISTED, Optional.empty(), List.of())
                        .attributes(rule))
                .orElseGet(Map::of);
    }
}
