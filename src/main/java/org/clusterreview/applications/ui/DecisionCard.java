package org.clusterreview.applications.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.clusterreview.applications.Decision;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Times;

/** The decision that holds, with its reason. */
class DecisionCard extends Card {

    private static final long serialVersionUID = 1L;

    DecisionCard(ApplicationFile file, Decision decision) {
        super(UIText.of("formal.decision"));
        addToHead(FormalBadge.of(decision.state()));
        LocalDate today = Times.today();
        if (file.application().isOverdue(today)) {
            addToHead(new StateBadge(Tone.BLOCK, getTranslation("formal.overdue")));
        }
        add(new Paragraph(decision.reason()));
        decision.deadline()
                .ifPresent(day -> add(new Paragraph(getTranslation("formal.decision.until", day.toString()))));
        add(quiet(getTranslation(
                "formal.decision.by", file.nameOf(decision.by()), Times.minute(decision.at()), decision.revision())));
        decision.confirmedBy()
                .ifPresent(second -> add(quiet(getTranslation("formal.decision.confirmed", file.nameOf(second)))));
    }

    private static Paragraph quiet(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("quiet");
        return paragraph;
    }
}
