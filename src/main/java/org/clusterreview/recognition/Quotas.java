package org.clusterreview.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.workbook.ApplicantKind;
import org.clusterreview.recognition.quota.Candidate;
import org.clusterreview.recognition.quota.Decision;
import org.clusterreview.recognition.quota.Existing;
import org.clusterreview.recognition.quota.Reason;
import org.clusterreview.recognition.quota.Scores;
import org.clusterreview.recognition.quota.Selection;
import org.clusterreview.registry.Cluster;
import org.clusterreview.rounds.policy.BanRule;
import org.clusterreview.rounds.policy.Limit;
import org.clusterreview.rounds.policy.Policy;
import org.clusterreview.rounds.policy.QuotaRule;

/** Goes down the ranking within the limits of the policy and keeps, for every refusal, who holds the room. */
final class Quotas {

    private final ListBasis basis;
    private final List<Limit> limits;

    Quotas(ListBasis basis) {
        this.basis = basis;
        this.limits = basis.policy().quota().map(QuotaRule::limits).orElse(List.of());
    }

    List<ListEntry> decide(List<ListMaker.Ranked> ranked) {
        List<ListMaker.Ranked> free = free(ranked);
        Map<String, Decision> decisions = new HashMap<>();
        Map<String, List<ListReason>> reasons = new HashMap<>();
        List<ListMaker.Ranked> listed = new ArrayList<>();
        List<Decision> made = byRank(free).decisions();
        for (int i = 0; i < made.size(); i++) {
            Decision decision = made.get(i);
            ListMaker.Ranked row = free.get(i);
            decisions.put(row.key(), decision);
            reasons.put(
                    row.key(),
                    decision.reasons().stream()
                            .map(reason -> reason(reason, row, listed))
                            .toList());
            if (decision.listed()) {
                listed.add(row);
            }
        }
        return ranked.stream().map(row -> entry(row, decisions, reasons)).toList();
    }

    Selection byRank(List<ListMaker.Ranked> ranked) {
        List<ListMaker.Ranked> free = free(ranked);
        return Selection.byRank(candidates(free), limits, existing(), places(free));
    }

    Selection optimal(List<ListMaker.Ranked> ranked) {
        List<ListMaker.Ranked> free = free(ranked);
        return Selection.optimal(candidates(free), limits, existing(), places(free));
    }

    private List<ListMaker.Ranked> free(List<ListMaker.Ranked> ranked) {
        return ranked.stream().filter(row -> ban(row).isEmpty()).toList();
    }

    /** Where the conditions stand: the article that all of them share, without its parts. */
    static String articleOfConditions(Policy policy) {
        return policy.conditions().isEmpty()
                ? ""
                : policy.conditions().getFirst().rule().article().split("[(（]", 2)[0];
    }

    private ListEntry entry(
            ListMaker.Ranked row, Map<String, Decision> decisions, Map<String, List<ListReason>> reasons) {
        Optional<ListReason> ban = ban(row);
        if (ban.isPresent()) {
            return ListMaker.entry(row, ListDecision.NOT_LISTED, Optional.empty(), List.of(ban.get()));
        }
        Decision decision = decisions.get(row.key());
        boolean listed = decision != null && decision.listed();
        return ListMaker.entry(
                row,
                listed ? ListDecision.LISTED : ListDecision.NOT_LISTED,
                Optional.empty(),
                reasons.getOrDefault(row.key(), List.of()));
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
                .filter(row -> limit.keys(attributes(row.application())).contains(key))
                .map(Quotas::holder)
                .forEach(holders::add);
        return holders;
    }

    private static ListReason.Holder holder(ListMaker.Ranked row) {
        return new ListReason.Holder(
                row.application().name(), row.application().id().value());
    }

    private Optional<ListReason> ban(ListMaker.Ranked row) {
        BanRule rule = basis.policy().ban();
        Application application = row.application();
        return basis.registry().stream()
                .filter(cluster ->
                        cluster.bannedUntil().filter(basis.today()::isBefore).isPresent())
                .filter(cluster -> follows(rule, cluster, application))
                .findFirst()
                .map(cluster -> new ListReason.Banned(
                        rule.rule().article(),
                        cluster.name(),
                        cluster.bannedUntil().orElseThrow()));
    }

    private static boolean follows(BanRule rule, Cluster cluster, Application application) {
        return rule.follows().stream().allMatch(attribute -> switch (attribute) {
            case "unit" ->
                cluster.organisation().filter(application.applicant()::equals).isPresent();
            case "field" -> cluster.fieldCode().equals(application.fieldCode());
            default -> throw new IllegalArgumentException("ban follows " + attribute);
        });
    }

    private List<Candidate> candidates(List<ListMaker.Ranked> rows) {
        return rows.stream()
                .map(row -> new Candidate(row.key(), fraction(row), attributes(row.application())))
                .toList();
    }

    private static BigFraction fraction(ListMaker.Ranked row) {
        return Scores.parse(row.score().toString()).orElseThrow();
    }

    private List<Existing> existing() {
        return basis.policy().quota().map(basis::existing).orElse(List.of());
    }

    private int places(List<ListMaker.Ranked> rows) {
        return basis.track().places().orElse(rows.size());
    }

    private Map<String, Set<String>> attributes(Application application) {
        return basis.policy()
                .quota()
                .map(rule -> rule.attributes(
                        application.cityCode(),
                        application.fieldCode(),
                        application
                                .zoneCode()
                                .filter(z -> application.applicantKind() != ApplicantKind.COUNTY_GOVERNMENT),
                        application.countyCode()))
                .orElseGet(LinkedHashMap::new);
    }
}
