package org.clusterreview.assignments;

import java.util.List;
import java.util.Optional;
import org.clusterreview.assignments.fit.FieldFit;
import org.clusterreview.eligibility.Explanation;
import org.clusterreview.panels.assignment.Relaxation;
import org.clusterreview.panels.draw.DrawPool;
import org.clusterreview.panels.draw.DrawSpec;
import org.clusterreview.panels.rules.WantedPanel;

/**
 * What a proposal rests on, and what came of it.
 *
 * @param answer empty before the reckoning has ended
 */
public record ProposalContent(DrawPool pool, DrawSpec spec, FieldFit fit, Optional<Answer> answer) {

    /** Why there is no assignment. */
    public Optional<Explanation> why() {
        return answer.filter(one -> one.panels().isEmpty())
                .map(one -> new Explanation(
                        one.status(),
                        spec.panels().stream().map(WantedPanel::id).toList(),
                        one.shortages(),
                        relaxations(one)));
    }

    private List<Relaxation> relaxations(Answer of) {
        return of.relaxations().stream()
                .flatMap(one -> Relaxation.of(spec.rules(), one.rule()).stream()
                        .map(rules -> new Relaxation(one.rule(), rules, one.gain(), one.missing())))
                .toList();
    }
}
