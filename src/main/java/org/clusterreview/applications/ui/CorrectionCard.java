package org.clusterreview.applications.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.clusterreview.applications.Correction;
import org.clusterreview.applications.Revision;
import org.clusterreview.applications.RevisionComparison;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Times;

/** What was given back and what came again: why, by when, and both versions side by side. */
class CorrectionCard extends Card {

    private static final long serialVersionUID = 1L;

    CorrectionCard(ApplicationFile file, Correction correction) {
        super(UIText.of("correction.title"));
        addToHead(badge(file, correction));
        add(new Paragraph(getTranslation(
                "correction.returned",
                correction.returned().revision(),
                Times.minute(correction.returned().at()),
                correction.returned().reason())));
        correction
                .returned()
                .deadline()
                .ifPresent(day -> add(new Paragraph(getTranslation("formal.decision.until", day.toString()))));
        correction
                .corrected()
                .ifPresentOrElse(
                        revision -> add(new Paragraph(getTranslation(
                                "correction.came",
                                revision.number(),
                                revision.receivedOn()
                                        .map(Object::toString)
                                        .orElseGet(() -> Times.minute(revision.at()))))),
                        () -> add(new Paragraph(getTranslation("correction.waiting"))));
        correction.comparison().ifPresent(comparison -> compare(file, comparison));
    }

    private StateBadge badge(ApplicationFile file, Correction correction) {
        if (correction.corrected().isEmpty()) {
            return file.application().isOverdue(Times.today())
                    ? new StateBadge(Tone.BLOCK, getTranslation("formal.overdue"))
                    : new StateBadge(Tone.TODO, getTranslation("correction.open"));
        }
        return isLate(correction, correction.corrected().get())
                ? new StateBadge(Tone.WARN, getTranslation("correction.late"))
                : new StateBadge(Tone.OK, getTranslation("correction.done"));
    }

    private static boolean isLate(Correction correction, Revision corrected) {
        return correction
                .returned()
                .deadline()
                .filter(corrected.handedIn()::isAfter)
                .isPresent();
    }

    private void compare(ApplicationFile file, RevisionComparison comparison) {
        Div place = new Div(new ComparisonTable(file, comparison, false));
        Checkbox all = new Checkbox(getTranslation("comparison.all"));
        all.addValueChangeListener(change -> {
            place.removeAll();
            place.add(new ComparisonTable(file, comparison, change.getValue()));
        });
        add(all, place);
    }
}
