package org.clusterreview.conflicts.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.clusterreview.conflicts.policy.Strength;
import org.clusterreview.ui.StateBadge;

/** What the words of the table mean: the strengths, and how a look-back is counted. */
class AvoidanceKey extends Section {

    private static final long serialVersionUID = 1L;

    AvoidanceKey() {
        addClassNames("work-card", "avoidance-key");
        add(new H2(getTranslation("avoidance.key")));
        DescriptionList list = new DescriptionList();
        for (Strength strength : Strength.values()) {
            DescriptionList.Term term = new DescriptionList.Term();
            term.add(new StateBadge(
                    AvoidanceTable.tone(strength), getTranslation("avoidance.strength." + strength.name())));
            list.add(term, new DescriptionList.Description(getTranslation("avoidance.means." + strength.name())));
        }
        list.add(
                new DescriptionList.Term(getTranslation("avoidance.lookBack")),
                new DescriptionList.Description(getTranslation("avoidance.counted")));
        add(list);
    }
}
