package org.clusterreview.applications.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.clusterreview.applications.Decision;
import org.clusterreview.ui.Times;

/** The decision that holds, with its reason. */
class DecisionCard extends Card {

    private static final long serialVersionUID = 1L;

    DecisionCard(Decision decision, String by) {
        super(UIText.of("formal.decision"));
        addToHead(FormalBadge.of(decision.state()));
        Paragraph who = new Paragraph(
                getTranslation("formal.decision.by", by, Times.minute(decision.at()), decision.revision()));
        who.addClassName("quiet");
        add(new Paragraph(decision.reason()));
        decision.deadline()
                .ifPresent(day -> add(new Paragraph(getTranslation("formal.decision.until", day.toString()))));
        add(who);
    }
}
