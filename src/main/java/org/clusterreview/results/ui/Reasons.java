package org.clusterreview.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;
import org.clusterreview.analysis.Caution;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** Why there is no number, and why not to lean on one. */
final class Reasons {

    private Reasons() {}

    static Paragraph undefined(Component speaker, Reason reason) {
        Paragraph paragraph = new Paragraph(speaker.getTranslation("analysis.undefined", word(speaker, reason)));
        paragraph.addClassName("undefined");
        return paragraph;
    }

    static String word(Component speaker, Reason reason) {
        return speaker.getTranslation("statistic.reason." + reason.name());
    }

    /** The number, or why there is none. */
    static String text(Component speaker, Statistic<Double> value) {
        return value.known()
                .map(Figures::number)
                .orElseGet(
                        () -> value.why().map(reason -> word(speaker, reason)).orElse("–"));
    }

    static Div cautions(Component speaker, Collection<Caution> cautions) {
        Div badges = new Div();
        badges.addClassName("badges");
        cautions.forEach(caution ->
                badges.add(new StateBadge(Tone.WARN, speaker.getTranslation("analysis.caution." + caution.name()))));
        return badges;
    }
}
