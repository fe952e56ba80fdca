package org.clusterreview.draws.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.clusterreview.draws.PanelRelaxations.Explanation;
import org.clusterreview.panels.draw.DrawResult.Failure;

/** Which group nothing could be drawn for, what is short, and what to do. */
class FailureCard extends Section {

    private static final long serialVersionUID = 1L;

    /** @param open whether anything can still be done about it by who looks */
    FailureCard(Failure failure, Optional<Explanation> why, DrawWords words, DrawActs acts, boolean open) {
        addClassNames("work-card", "blockers");
        add(
                new H2(getTranslation("draw.failed", words.group(failure.panel()))),
                new Paragraph(getTranslation(failure.proved() ? "draw.failed.proved" : "draw.failed.exhausted")));
        why.ifPresent(known -> add(new ShortageList(known, words, acts, open)));
        if (open) {
            add(new Paragraph(getTranslation("draw.failed.advice")));
        }
    }
}
