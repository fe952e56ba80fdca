package org.clusterreview.draws.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.function.Supplier;
import org.clusterreview.eligibility.Explanation;
import org.clusterreview.eligibility.ui.ShortageList;
import org.clusterreview.panels.draw.DrawResult.Failure;

/** Which group nothing could be drawn for, and, once somebody asks, what is short and what to do. */
class FailureCard extends Section {

    private static final long serialVersionUID = 1L;

    /**
     * @param why takes a second or two, hence asked for by a button
     * @param open whether anything can still be done about it by who looks
     */
    FailureCard(Failure failure, Supplier<Optional<Explanation>> why, DrawWords words, DrawActs acts, boolean open) {
        addClassNames("work-card", "blockers");
        add(
                new H2(getTranslation("draw.failed", words.group(failure.panel()))),
                new Paragraph(getTranslation(failure.proved() ? "draw.failed.proved" : "draw.failed.exhausted")));
        Div found = new Div();
        Button look = new Button(getTranslation("draw.failed.why"));
        look.setDisableOnClick(true);
        look.addClickListener(click -> {
            look.setVisible(false);
            why.get().ifPresent(known -> found.add(new ShortageList(known, words.rules(), acts::relax, open)));
        });
        add(look, found);
        if (open) {
            add(new Paragraph(getTranslation("draw.failed.advice")));
        }
    }
}
