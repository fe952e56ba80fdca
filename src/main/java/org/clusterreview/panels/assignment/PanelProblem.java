package org.clusterreview.panels.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.clusterreview.panels.rules.Bar;
import org.clusterreview.panels.rules.PanelRules;
import org.clusterreview.panels.rules.PoolExpert;
import org.clusterreview.panels.rules.Requirement;
import org.clusterreview.panels.rules.WantedPanel;

/** The panels of a round as a problem of assignment: each group is one application, under the same rules as a draw. */
public final class PanelProblem {

    /** How well an expert fits a panel. */
    public interface Fit {

        /** From 0 to 1000. */
        int of(PoolExpert expert, WantedPanel panel);
    }

    private final PanelRules rules;
    private final List<WantedPanel> panels;
    private final List<PoolExpert> experts;

    private PanelProblem(PanelRules rules, List<WantedPanel> panels, List<PoolExpert> experts) {
        this.rules = rules;
        this.panels = panels;
        this.experts = experts;
    }

    /**
     * @param panels in the order in which they are numbered
     * @param experts likewise
     */
    public static AssignmentProblem of(PanelRules rules, List<WantedPanel> panels, List<PoolExpert> experts, Fit fit) {
        return new PanelProblem(rules, panels, experts).problem(fit);
    }

    private AssignmentProblem problem(Fit fit) {
        int[][] arcs = new int[panels.size()][];
        long[][] fits = new long[panels.size()][];
        for (int p = 0; p < panels.size(); p++) {
            WantedPanel panel = panels.get(p);
            int[] free = new int[experts.size()];
            int count = 0;
            for (int e = 0; e < free.length; e++) {
                if (Bar.of(rules, panel, experts.get(e), 0).isEmpty()) {
                    free[count++] = e;
                }
            }
            arcs[p] = Arrays.copyOf(free, count);
            fits[p] = Arrays.stream(arcs[p])
                    .mapToLong(e -> fit.of(experts.get(e), panel))
                    .toArray();
        }
        return new AssignmentProblem(
                panels.stream().mapToInt(WantedPanel::size).toArray(),
                experts.stream().mapToInt(this::load).toArray(),
                new int[experts.size()],
                needs(),
                caps(),
                arcs,
                fits,
                0);
    }

    private int load(PoolExpert expert) {
        int byRound = rules.load().orElse(panels.size());
        int byYear = rules.reviewsPerYear()
                .map(most -> Math.max(0, most - expert.reviews()))
                .orElse(byRound);
        return Math.min(byRound, byYear);
    }

    /** A requirement that looks at the fields of the panel is another one for each panel. */
    private List<Need> needs() {
        List<Need> needs = new ArrayList<>();
        for (Requirement requirement : rules.requirements()) {
            if (!requirement.ownField()) {
                needs.add(need(requirement.id(), requirement, panels));
                continue;
            }
            for (WantedPanel panel : panels) {
                needs.add(need(requirement.id() + "/" + panel.id(), requirement, List.of(panel)));
            }
        }
        return needs;
    }

    private Need need(String id, Requirement requirement, List<WantedPanel> of) {
        BitSet meeting = new BitSet();
        for (int e = 0; e < experts.size(); e++) {
            meeting.set(e, requirement.isMetBy(experts.get(e), of.getFirst().fields()));
        }
        return new Need(
                id,
                meeting,
                panels.stream()
                        .mapToInt(panel ->
                                of.contains(panel) ? requirement.atLeast().of(panel.size()) : 0)
                        .toArray());
    }

    private List<Cap> caps() {
        List<Cap> caps = new ArrayList<>();
        rules.perEmployer().ifPresent(most -> caps.add(cap(PanelRules.PER_EMPLOYER, PoolExpert::employer, most)));
        rules.perCity().ifPresent(most -> caps.add(cap(PanelRules.PER_CITY, PoolExpert::city, most)));
        return caps;
    }

    private Cap cap(String id, Function<PoolExpert, Optional<String>> group, int most) {
        Map<String, Integer> numbers = new HashMap<>();
        return new Cap(
                id,
                experts.stream()
                        .mapToInt(expert -> group.apply(expert)
                                .map(name -> numbers.computeIfAbsent(name, n -> numbers.size()))
                                .orElse(Cap.NONE))
                        .toArray(),
                most);
    }
}
