package org.clusterreview.panels.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.clusterreview.panels.rules.PanelCandidates;
import org.clusterreview.panels.rules.PanelRules;
import org.clusterreview.panels.rules.PoolExpert;
import org.clusterreview.panels.rules.WantedPanel;

/** Whether somebody can take the place of a member so that the panel still keeps all rules. */
public final class Replacement {

    private final PanelRules rules;
    private final WantedPanel panel;
    private final List<PoolExpert> members = new ArrayList<>();

    /** @param chosen numbers of the members among the candidates */
    public Replacement(PanelRules rules, WantedPanel panel, PanelCandidates candidates, int[] chosen) {
        this.rules = rules;
        this.panel = panel;
        for (int member : chosen) {
            members.add(candidates.expert(member));
        }
    }

    /** Whether this expert, who is no member, can take the place of at least one of them. */
    public boolean isPossible(PoolExpert expert) {
        return IntStream.range(0, members.size()).anyMatch(seat -> isPossible(seat, expert));
    }

    private boolean isPossible(int seat, PoolExpert expert) {
        List<PoolExpert> changed = new ArrayList<>(members);
        changed.set(seat, expert);
        int[] all = IntStream.range(0, changed.size()).toArray();
        return new PanelCandidates(rules, panel, changed).violated(all).isEmpty();
    }
}
