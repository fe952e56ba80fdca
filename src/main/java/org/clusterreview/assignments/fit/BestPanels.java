package org.clusterreview.assignments.fit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clusterreview.assignments.fit.FoundPanel.Placed;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.panels.assignment.Assignment;
import org.clusterreview.panels.assignment.AssignmentCheck;
import org.clusterreview.panels.assignment.AssignmentEngine;
import org.clusterreview.panels.assignment.AssignmentProblem;
import org.clusterreview.panels.assignment.PanelProblem;
import org.clusterreview.panels.assignment.SeededEngine;
import org.clusterreview.panels.draw.DrawStream;
import org.clusterreview.panels.rules.PanelCandidates;
import org.clusterreview.panels.rules.PanelRules;
import org.clusterreview.panels.rules.PoolExpert;
import org.clusterreview.panels.rules.WantedPanel;

/**
 * Fills panels with the experts who fit them best, under the same rules as a draw. The seed decides between assignments of the same
 * total, between chairs and between reserves that fit equally well.
 */
public final class BestPanels {

    /** @param found with the numbers of panels and experts as they are given to {@link #of} */
    public record Answer(Assignment found, List<FoundPanel> panels) {}

    private final PanelRules rules;
    private final List<WantedPanel> wanted;
    private final List<PoolExpert> pool;
    private final FieldFit fit;
    private final byte[] seed;
    private final int[] rank;

    private BestPanels(
            PanelRules rules, List<WantedPanel> wanted, List<PoolExpert> pool, FieldFit fit, byte[] seed, int[] rank) {
        this.rules = rules;
        this.wanted = wanted;
        this.pool = pool;
        this.fit = fit;
        this.seed = seed;
        this.rank = rank;
    }

    /**
     * @param pool in the order of the ids
     * @param seed hexadecimal digits
     */
    public static Answer of(
            PanelRules rules,
            List<WantedPanel> wanted,
            List<PoolExpert> pool,
            FieldFit fit,
            String seed,
            AssignmentEngine engine) {
        byte[] own = HexFormat.of().parseHex(seed);
        int[] order = new DrawStream(Sha256.of(seed + "/order").getBytes(StandardCharsets.US_ASCII)).order(pool.size());
        int[] rank = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
        }
        return new BestPanels(rules, wanted, pool, fit, own, rank).answer(engine);
    }

    private Answer answer(AssignmentEngine engine) {
        AssignmentProblem problem = PanelProblem.of(rules, wanted, pool, fit);
        Assignment found = new SeededEngine(engine, seed).solve(problem);
        if (found.panels().isEmpty()) {
            return new Answer(found, List.of());
        }
        List<AssignmentCheck.Violation> broken = AssignmentCheck.violations(problem, found.panels());
        if (!broken.isEmpty()) {
            throw new IllegalStateException(engine.name() + " has not kept the rules: " + broken);
        }
        List<List<Integer>> members = IntStream.range(0, wanted.size())
                .mapToObj(p -> found.panels().get(p).stream()
                        .sorted(better(wanted.get(p)))
                        .toList())
                .toList();
        List<List<Integer>> reserves = new Reserves(rules, wanted, pool, this::better).of(members);
        List<FoundPanel> panels = new ArrayList<>();
        for (int p = 0; p < wanted.size(); p++) {
            WantedPanel panel = wanted.get(p);
            panels.add(new FoundPanel(
                    panel.id(),
                    placed(panel, members.get(p)),
                    chair(panel, members.get(p)),
                    placed(panel, reserves.get(p))));
        }
        return new Answer(found, panels);
    }

    /** Who fits a panel better comes first; the seed decides between equals. While they are sorted each is looked at many times. */
    private Comparator<Integer> better(WantedPanel panel) {
        Map<Integer, Integer> fits = new HashMap<>();
        return Comparator.<Integer>comparingInt(
                        expert -> -fits.computeIfAbsent(expert, one -> fit.of(pool.get(one), panel)))
                .thenComparingInt(expert -> rank[expert]);
    }

    private List<Placed> placed(WantedPanel panel, List<Integer> experts) {
        return experts.stream()
                .map(expert -> new Placed(pool.get(expert).id(), fit.of(pool.get(expert), panel)))
                .toList();
    }

    /** The first of the members who may preside. */
    private Optional<String> chair(WantedPanel panel, List<Integer> members) {
        if (rules.chair().isEmpty()) {
            return Optional.empty();
        }
        PanelCandidates candidates = new PanelCandidates(
                rules, panel, members.stream().map(pool::get).toList());
        int[] all = IntStream.range(0, members.size()).toArray();
        return candidates.chairs(all).stream()
                .findFirst()
                .map(first -> pool.get(members.get(first)).id());
    }
}
