package org.clusterreview.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** One thing beside the official result: what it is, that it is for reference, what it can tell and what it cannot. */
class AnalysisCard extends Section {

    private static final long serialVersionUID = 1L;
    private static final String PREFIX = "analysis.";

    /** @param key of the title; behind the same word are what it says and when not to trust it */
    AnalysisCard(String key, Component... content) {
        addClassNames("work-card", "analysis-card");
        Div head = new Div(
                new H2(getTranslation(key)), new StateBadge(Tone.NEUTRAL, getTranslation("analysis.reference")));
        head.addClassName("analysis-head");
        Paragraph what = new Paragraph(getTranslation("analysis.what." + key.substring(PREFIX.length())));
        what.addClassName("quiet");
        add(head, what);
        add(content);
    }

    /** Says that only what stands near the cut is shown, where it is so. */
    void sayWhatIsLeftOut(Found found) {
        if (found.isLarge()) {
            Paragraph note = new Paragraph(getTranslation(
                    "analysis.near", Found.MOST_DRAWN, found.rows().size()));
            note.addClassName("quiet");
            add(note);
        }
    }
}
