package org.clusterreview.draws;

import java.util.List;
import org.clusterreview.panels.rules.WantedPanel;

/**
 * What would be frozen, as things stand.
 *
 * @param panels that would be drawn, in their order
 * @param poolSize how many experts there are
 * @param callable how many of them can be called on at all
 * @param unresolved of how many it is open whether they are somebody else of the pool
 */
public record DrawPlan(List<WantedPanel> panels, int poolSize, int callable, int unresolved) {

    public DrawPlan {
        panels = List.copyOf(panels);
    }
}
