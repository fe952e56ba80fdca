package org.clusterreview.panels.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clusterreview.panels.rules.Bar;
import org.clusterreview.panels.rules.PanelCandidates;
import org.clusterreview.panels.rules.PanelRules;
import org.clusterreview.panels.rules.PoolExpert;
import org.clusterreview.panels.rules.WantedPanel;

/**
 * Who of the reserves is called on when members have dropped out: the first in order with whom the panel keeps all rules again.
 * Where several seats are vacant, the earliest reserve comes first, then the earliest beside him or her, and so on.
 */
public final class ReserveCall {

    /** Choices looked at before it is given up: with many reserves and many vacant seats there are more than anybody waits for. */
    private static final int MOST = 50_000;

    private final PanelRules rules;
    private final WantedPanel panel;
    private final List<PoolExpert> staying;
    private final List<PoolExpert> callable;
    private int looked;

    private ReserveCall(PanelRules rules, WantedPanel panel, List<PoolExpert> staying, List<PoolExpert> callable) {
        this.rules = rules;
        this.panel = panel;
        this.staying = staying;
        this.callable = callable;
    }

    /**
     * Who takes the vacant seats.
     *
     * @param panel with its whole size
     * @param staying members who have not dropped out, fewer than the size or as many
     * @param reserves who wait, in order; whoever the rules bar from the panel is passed over
     * @return as many as there are vacant seats, in the order of the reserves; empty if no choice of reserves fills the panel so
     *     that it keeps the rules, or none was found among the first 50 000
     */
    public static Optional<List<PoolExpert>> of(
            PanelRules rules, WantedPanel panel, List<PoolExpert> staying, List<PoolExpert> reserves) {
        List<PoolExpert> callable = reserves.stream()
                .filter(reserve -> Bar.of(rules, panel, reserve, 0).isEmpty())
                .toList();
        return new ReserveCall(rules, panel, staying, callable).from(0, List.of());
    }

    private Optional<List<PoolExpert>> from(int first, List<PoolExpert> called) {
        if (staying.size() + called.size() == panel.size()) {
            return keepsRules(called) ? Optional.of(called) : Optional.empty();
        }
        for (int i = first; i < callable.size() && looked < MOST; i++) {
            List<PoolExpert> with = new ArrayList<>(called);
            with.add(callable.get(i));
            Optional<List<PoolExpert>> found = from(i + 1, with);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private boolean keepsRules(List<PoolExpert> called) {
        looked++;
        List<PoolExpert> all = new ArrayList<>(staying);
        all.addAll(called);
        int[] members = IntStream.range(0, all.size()).toArray();
        return new PanelCandidates(rules, panel, all).violated(members).isEmpty();
    }
}
