package org.clusterreview.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.policy.CultivationRule;
import org.clusterreview.rounds.policy.Limit;
import org.clusterreview.rounds.policy.QuotaRule;
import org.clusterreview.rounds.policy.Severity;

/**
 * What a change by hand would overstep. A limit that holds in principle (原则上) may be overstepped by two people with a
 * reason, who are told; a strict one, a ban and the places for cultivation may not.
 */
final class ListRoom {

    private final ListBasis basis;
    private final List<ListEntry> entries;
    private final Map<ApplicationId, ListDecision> proposed;

    /** @param proposed changes that wait for their decision: if all are approved, all take up room */
    ListRoom(ListBasis basis, List<ListEntry> entries, Map<ApplicationId, ListDecision> proposed) {
        this.basis = basis;
        this.entries = List.copyOf(entries);
        this.proposed = Map.copyOf(proposed);
    }

    /** Why a change is out of the question. */
    List<Violation> refusals(ListEntry entry, ListDecision wanted) {
        List<Violation> refusals = new ArrayList<>();
        if (wanted != ListDecision.NOT_LISTED) {
            ban(entry).ifPresent(refusals::add);
        }
        if (wanted == ListDecision.LISTED) {
            overstepped(entry).stream()
                    .filter(limit -> limit.severity() == Severity.HARD)
                    .map(limit -> Violation.at(
                            "decision",
                            "recognition.change.limit",
                            limit.name().in(Locale.SIMPLIFIED_CHINESE),
                            limit.maximum()))
                    .forEach(refusals::add);
        }
        if (wanted == ListDecision.CULTIVATION) {
            int places = basis.policy()
                    .cultivation()
                    .flatMap(CultivationRule::places)
                    .orElse(Integer.MAX_VALUE);
            if (count(ListDecision.CULTIVATION) >= places) {
                refusals.add(Violation.at("decision", "recognition.change.cultivation", places));
            }
        }
        return refusals;
    }

    /** What a change would overstep, for who decides on it: names of limits, and of the places where they are full. */
    List<String> exceeded(ListEntry entry, ListDecision wanted) {
        if (wanted != ListDecision.LISTED) {
            return List.of();
        }
        List<String> exceeded = new ArrayList<>();
        QuotaRule rule = basis.policy().quota().orElse(null);
        if (rule != null) {
            overstepped(entry)
                    .forEach(limit -> exceeded.add(rule.rule().article() + " "
                            + limit.name().in(Locale.SIMPLIFIED_CHINESE) + " ≤ " + limit.maximum()));
        }
        Optional<Integer> places = basis.track().places();
        if (places.filter(n -> count(ListDecision.LISTED) >= n).isPresent()) {
            exceeded.add(Texts.in(Locale.SIMPLIFIED_CHINESE).get("recognition.change.places", places.get()));
        }
        return exceeded;
    }

    private List<Limit> overstepped(ListEntry entry) {
        Optional<QuotaRule> rule = basis.policy().quota();
        if (rule.isEmpty()) {
            return List.of();
        }
        return rule.get().limits().stream()
                .filter(limit -> limit.keys(entry.attributes(rule.get())).stream()
                        .anyMatch(key -> used(rule.get(), limit, key) >= limit.maximum()))
                .toList();
    }

    private long used(QuotaRule rule, Limit limit, List<String> key) {
        long recognised = basis.counted().stream()
                .filter(cluster ->
                        limit.keys(ListBasis.attributes(rule, cluster)).contains(key))
                .count();
        return recognised
                + entries.stream()
                        .filter(other -> decision(other) == ListDecision.LISTED)
                        .filter(other -> limit.keys(other.attributes(rule)).contains(key))
                        .count();
    }

    private Optional<Violation> ban(ListEntry entry) {
        Optional<Application> application = basis.applications().stream()
                .filter(a -> a.id().equals(entry.application()))
                .findFirst();
        return application
                .flatMap(a -> Bars.ban(basis, a))
                .map(banned -> Violation.at(
                        "decision",
                        "recognition.change.banned",
                        banned.cluster(),
                        banned.until().toString()));
    }

    private long count(ListDecision decision) {
        return entries.stream().filter(entry -> decision(entry) == decision).count();
    }

    private ListDecision decision(ListEntry entry) {
        return proposed.getOrDefault(entry.application(), entry.decision());
    }
}
