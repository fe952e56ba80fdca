package org.clusterreview.assignments.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.clusterreview.assignments.Proposal;
import org.clusterreview.eligibility.Explanation;
import org.clusterreview.eligibility.ui.ShortageList;
import org.clusterreview.panels.assignment.Assignment;

/** Why there is no assignment: what is short, and which rule relaxed by one step would help. */
class FailureCard extends Section {

    private static final long serialVersionUID = 1L;

    FailureCard(ShownProposal shown, Proposal proposal, Explanation why, AssignActs acts) {
        addClassNames("work-card", "blockers");
        boolean proved = why.status() == Assignment.Status.INFEASIBLE;
        add(
                new H2(getTranslation("assignment.failed", proposal.number())),
                new Paragraph(getTranslation(proved ? "assignment.failed.proved" : "assignment.failed.undecided")));
        if (proved) {
            add(new ShortageList(why, shown.words().rules(), acts::relax, shown.isOpen()));
        }
        if (shown.isOpen()) {
            add(new Paragraph(getTranslation("assignment.failed.advice")));
        }
        add(AssignButtons.of(shown, proposal, acts));
    }
}
