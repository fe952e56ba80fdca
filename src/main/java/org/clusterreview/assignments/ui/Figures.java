package org.clusterreview.assignments.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clusterreview.assignments.Answer;
import org.clusterreview.assignments.fit.FieldFit;
import org.clusterreview.assignments.fit.FieldMatch;
import org.clusterreview.assignments.fit.FoundPanel;
import org.clusterreview.assignments.fit.FoundPanel.Placed;

/** Numbers of an assignment, exact or rounded so that they promise nothing too good. */
record Figures(int panels, int seats, int total, int least, SortedMap<Integer, Integer> loads) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    static Figures of(Answer answer) {
        List<Placed> members = answer.panels().stream()
                .flatMap(panel -> panel.members().stream())
                .toList();
        Map<String, Integer> byExpert = new HashMap<>();
        members.forEach(member -> byExpert.merge(member.expert(), 1, Integer::sum));
        SortedMap<Integer, Integer> loads = new TreeMap<>();
        byExpert.values().forEach(load -> loads.merge(load, 1, Integer::sum));
        return new Figures(
                answer.panels().size(),
                members.size(),
                members.stream().mapToInt(Placed::fit).sum(),
                members.stream().mapToInt(Placed::fit).min().orElse(0),
                loads);
    }

    int mean() {
        return seats == 0 ? 0 : total / seats;
    }

    int experts() {
        return loads.values().stream().mapToInt(Integer::intValue).sum();
    }

    static int mean(FoundPanel panel) {
        return panel.members().stream().mapToInt(Placed::fit).sum()
                / Math.max(1, panel.members().size());
    }

    /** Panels of which no member knows a field. */
    static List<String> strange(Answer answer, FieldFit fit) {
        return answer.panels().stream()
                .filter(panel -> panel.members().stream()
                        .flatMap(member -> fit.matches(member.expert(), panel.id()).stream())
                        .noneMatch(FieldMatch::isExact))
                .map(FoundPanel::id)
                .toList();
    }

    /** How far the total is from the bound, in per cent, rounded up. */
    static String gap(BigDecimal total, BigDecimal bound) {
        return bound.signum() <= 0
                ? "0"
                : bound.subtract(total)
                        .multiply(HUNDRED)
                        .divide(bound, 2, RoundingMode.UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
