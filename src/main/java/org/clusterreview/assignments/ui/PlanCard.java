package org.clusterreview.assignments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.clusterreview.draws.DrawPlan;
import org.clusterreview.panels.rules.WantedPanel;
import org.clusterreview.rounds.ui.PanelPage;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** Which groups would be filled and whom from, what keeps it from being reckoned, and the button. */
class PlanCard extends Section {

    private static final long serialVersionUID = 1L;
    private static final int OPEN_LIST = 6;

    PlanCard(DrawPlan plan, ShownProposal shown, AssignActs acts) {
        addClassNames("work-card", "no-print");
        int seats = plan.panels().stream().mapToInt(WantedPanel::size).sum();
        add(
                new H2(getTranslation("assignment.plan")),
                new Paragraph(getTranslation(
                        "assignment.plan.figures", plan.panels().size(), seats, plan.poolSize(), plan.callable())),
                quiet("assignment.plan.fit"),
                quiet("assignment.plan.seed"));
        if (!plan.panels().isEmpty()) {
            add(groups(plan, shown));
        }
        if (plan.panels().isEmpty()) {
            add(new StateBadge(Tone.WARN, getTranslation("assignment.groups")));
        }
        if (plan.unresolved() > 0) {
            add(open(
                    new StateBadge(Tone.BLOCK, getTranslation("draw.identities", plan.unresolved())),
                    new Anchor("experts/identities", getTranslation("draw.identities.link"))));
        }
        if (shown.isDrawn()) {
            add(open(
                    new StateBadge(Tone.WARN, getTranslation("assignment.draw")),
                    new Anchor(PanelPage.DRAW.of(shown.track().id()), getTranslation("assignment.draw.link"))));
        }
        if (shown.isOpen()) {
            Div row = new Div(AssignButtons.start(shown, acts));
            row.addClassName("board-buttons");
            add(row);
        } else {
            add(new StateBadge(Tone.NEUTRAL, getTranslation("draw.waits", getTranslation("role.ORGANISER"))));
        }
    }

    private Component groups(DrawPlan plan, ShownProposal shown) {
        UnorderedList list = new UnorderedList();
        list.addClassName("draw-plan");
        plan.panels()
                .forEach(panel -> list.add(new ListItem(getTranslation(
                        "draw.plan.panel",
                        shown.words().rules().group(panel.id()),
                        panel.size(),
                        panel.reserves(),
                        panel.barred().size()))));
        NativeDetails details = new NativeDetails(
                new Span(getTranslation("assignment.plan.groups", plan.panels().size())));
        details.setContent(list);
        details.setOpen(plan.panels().size() <= OPEN_LIST);
        return details;
    }

    private Paragraph quiet(String key) {
        Paragraph paragraph = new Paragraph(getTranslation(key));
        paragraph.addClassName("quiet");
        return paragraph;
    }

    private static Div open(Component... parts) {
        Div open = new Div(parts);
        open.addClassName("draw-open");
        return open;
    }
}
