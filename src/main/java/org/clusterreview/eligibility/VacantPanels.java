package org.clusterreview.eligibility;

import java.util.List;
import org.clusterreview.panels.rules.PanelRules;
import org.clusterreview.panels.rules.PoolExpert;
import org.clusterreview.panels.rules.WantedPanel;

/**
 * Panels to be filled, the rules they are filled under, and everybody of the pool.
 *
 * @param panels named by the ids of their groups, in the order of the groups
 * @param pool also those who cannot be called on, with the reason
 */
public record VacantPanels(PanelRules rules, List<WantedPanel> panels, List<PoolExpert> pool) {

    public VacantPanels {
        panels = List.copyOf(panels);
        pool = List.copyOf(pool);
    }
}
