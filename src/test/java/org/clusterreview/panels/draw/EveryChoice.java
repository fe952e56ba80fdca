package org.clusterreview.panels.draw;

import java.util.ArrayList;
import java.util.List;
import org.clusterreview.panels.rules.PanelRules;
import org.clusterreview.panels.rules.PoolExpert;
import org.clusterreview.panels.rules.Requirement;
import org.clusterreview.panels.rules.WantedPanel;

/** All choices of a panel that keep the rules, by trying every one; the rules are written down once more, independently. */
final class EveryChoice {

    private EveryChoice() {}

    static List<List<PoolExpert>> of(PanelRules rules, WantedPanel panel, List<PoolExpert> experts) {
        List<List<PoolExpert>> legal = new ArrayList<>();
        extend(rules, panel, experts, 0, new ArrayList<>(), legal);
        return legal;
    }

    private static void extend(
            PanelRules rules,
            WantedPanel panel,
            List<PoolExpert> experts,
            int from,
            List<PoolExpert> chosen,
            List<List<PoolExpert>> legal) {
        if (chosen.size() == panel.size()) {
            if (isLegal(rules, panel, chosen)) {
                legal.add(List.copyOf(chosen));
            }
            return;
        }
        for (int i = from; i < experts.size(); i++) {
            chosen.add(experts.get(i));
            extend(rules, panel, experts, i + 1, chosen, legal);
            chosen.removeLast();
        }
    }

    static boolean isLegal(PanelRules rules, WantedPanel panel, List<PoolExpert> members) {
        for (Requirement one : rules.composition()) {
            long met = members.stream()
                    .filter(m -> one.kinds().isEmpty()
                            || one.kinds().contains(m.kind().orElse("")))
                    .filter(m -> one.titles().isEmpty()
                            || one.titles().contains(m.title().orElse("")))
                    .filter(m -> !one.ownField()
                            || m.fields().stream().anyMatch(f -> panel.fields().contains(f)))
                    .count();
            if (met < one.atLeast().of(panel.size())) {
                return false;
            }
        }
        boolean chairless = rules.chair()
                .map(chair -> members.stream()
                        .noneMatch(m -> (chair.kinds().isEmpty()
                                        || chair.kinds().contains(m.kind().orElse("")))
                                && (chair.titles().isEmpty()
                                        || chair.titles().contains(m.title().orElse("")))))
                .orElse(false);
        return !chairless
                && members.stream()
                        .allMatch(m -> most(members, PoolExpert::employer, m)
                                <= rules.perEmployer().orElse(99))
                && members.stream()
                        .allMatch(m -> most(members, PoolExpert::city, m)
                                <= rules.perCity().orElse(99));
    }

    private static long most(
            List<PoolExpert> members,
            java.util.function.Function<PoolExpert, java.util.Optional<String>> group,
            PoolExpert one) {
        return group.apply(one).isEmpty()
                ? 0
                : members.stream()
                        .filter(m -> group.apply(m).equals(group.apply(one)))
                        .count();
    }
}
