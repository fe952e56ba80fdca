package org.clusterreview.assignments.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.clusterreview.assignments.Proposal;
import org.clusterreview.eligibility.Explanation;
import org.clusterreview.eligibility.ui.ShortageList;
import org.clusterreview.panels.assignment.Assignment;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/**
 * Why there is no assignment: what is short, and which rule relaxed by one step would help. What helps under rules that have changed
 * since is to be found out anew.
 */
class FailureCard extends Section {

    private static final long serialVersionUID = 1L;

    FailureCard(ShownProposal shown, Proposal proposal, Explanation why, AssignActs acts) {
        addClassNames("work-card", "blockers");
        boolean proved = why.status() == Assignment.Status.INFEASIBLE;
        add(
                new H2(getTranslation("assignment.failed", proposal.number())),
                new Paragraph(getTranslation(proved ? "assignment.failed.proved" : "assignment.failed.undecided")));
        boolean present = shown.content()
                .filter(content -> content.spec().rules().equals(shown.rules().rules()))
                .isPresent();
        if (proved) {
            add(new ShortageList(why, shown.words().rules(), acts::relax, shown.isOpen() && present));
        }
        if (!present) {
            add(new StateBadge(Tone.WARN, getTranslation("assignment.failed.rules")));
        }
        if (shown.isOpen()) {
            add(new Paragraph(getTranslation("assignment.failed.advice")));
        }
        add(AssignButtons.of(shown, proposal, acts));
    }
}
