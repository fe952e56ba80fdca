package org.clusterreview.registry.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clusterreview.rounds.policy.Limit;
import org.clusterreview.rounds.policy.QuotaRule;

/**
 * How far one combination of a limit is used by clusters of the registry (Article 11).
 *
 * @param key codes of the combination, in the order of the limit's key
 * @param holders names of the clusters that take up its room
 */
public record QuotaCount(Limit limit, List<String> key, List<String> holders) {

    public QuotaCount {
        key = List.copyOf(key);
        holders = List.copyOf(holders);
    }

    /**
     * A cluster that takes up room.
     *
     * @param attributes what it is counted by, from {@link QuotaRule#attributes}
     */
    public record Holder(String name, Map<String, Set<String>> attributes) {}

    /** Every combination that is used at all, limit by limit, each in the order of its codes. */
    public static List<QuotaCount> of(QuotaRule rule, List<Holder> holders) {
        List<QuotaCount> counts = new ArrayList<>();
        for (Limit limit : rule.limits()) {
            TreeMap<String, QuotaCount> uses = new TreeMap<>();
            for (Holder holder : holders) {
                for (List<String> key : limit.keys(holder.attributes())) {
                    uses.merge(
                            String.join(" ", key),
                            new QuotaCount(limit, key, List.of(holder.name())),
                            QuotaCount::with);
                }
            }
            counts.addAll(uses.values());
        }
        return counts;
    }

    public int used() {
        return holders.size();
    }

    public boolean isFull() {
        return used() == limit.maximum();
    }

    public boolean isOver() {
        return used() > limit.maximum();
    }

    private QuotaCount with(QuotaCount other) {
        List<String> all = new ArrayList<>(holders);
        all.addAll(other.holders());
        return new QuotaCount(limit, key, all);
    }
}
