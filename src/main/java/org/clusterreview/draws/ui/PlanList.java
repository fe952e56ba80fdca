package org.clusterreview.draws.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.clusterreview.draws.DrawPlan;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** What would be frozen, and what keeps it from being so. */
class PlanList extends Div {

    private static final long serialVersionUID = 1L;

    PlanList(DrawPlan plan, DrawWords words) {
        UnorderedList list = new UnorderedList();
        list.addClassName("draw-plan");
        list.add(new ListItem(getTranslation("draw.plan.pool", plan.poolSize(), plan.callable())));
        plan.panels()
                .forEach(panel -> list.add(new ListItem(getTranslation(
                        "draw.plan.panel",
                        words.group(panel.id()),
                        panel.size(),
                        panel.reserves(),
                        panel.barred().size()))));
        add(list);
        if (plan.panels().isEmpty()) {
            add(new StateBadge(Tone.WARN, getTranslation("draw.groups")));
        }
        if (plan.unresolved() > 0) {
            Div open = new Div(
                    new StateBadge(Tone.BLOCK, getTranslation("draw.identities", plan.unresolved())),
                    new Anchor("experts/identities", getTranslation("draw.identities.link")));
            open.addClassName("draw-open");
            add(open);
        }
    }
}
