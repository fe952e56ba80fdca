package org.clusterreview.eligibility;

import java.util.List;
import org.clusterreview.panels.assignment.Assignment;
import org.clusterreview.panels.assignment.AssignmentEngine;
import org.clusterreview.panels.assignment.PanelProblem;
import org.clusterreview.panels.assignment.Relaxation;
import org.clusterreview.panels.rules.WantedPanel;
import org.springframework.stereotype.Component;

/** Finds out why panels cannot be filled. */
@Component
public class Explainer {

    private final ServerEngine engine;

    Explainer(ServerEngine engine) {
        this.engine = engine;
    }

    public Explanation explain(VacantPanels vacant) {
        AssignmentEngine exact = engine.exact();
        Assignment found =
                exact.solve(PanelProblem.of(vacant.rules(), vacant.panels(), vacant.pool(), (expert, panel) -> 0));
        return explain(vacant, found);
    }

    /** @param found what was found for these panels, whatever fit it was sought for */
    public Explanation explain(VacantPanels vacant, Assignment found) {
        return new Explanation(
                found.status(),
                vacant.panels().stream().map(WantedPanel::id).toList(),
                found.shortages(),
                found.shortages().isEmpty()
                        ? List.of()
                        : Relaxation.of(vacant.rules(), vacant.panels(), vacant.pool(), engine.exact()));
    }
}
