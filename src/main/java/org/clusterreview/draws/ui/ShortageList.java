package org.clusterreview.draws.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Collectors;
import org.clusterreview.draws.PanelRelaxations.Explanation;
import org.clusterreview.panels.assignment.Assignment;
import org.clusterreview.panels.assignment.Relaxation;
import org.clusterreview.panels.assignment.Shortage;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** What is short, and what each relaxed rule would bring, with a button for the organiser. */
class ShortageList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Explanation why;
    private final transient DrawWords words;
    private final transient DrawActs acts;

    /** @param open whether rules may be relaxed now by who looks */
    ShortageList(Explanation why, DrawWords words, DrawActs acts, boolean open) {
        this.why = why;
        this.words = words;
        this.acts = acts;
        addClassName("draw-shortage");
        if (why.status() != Assignment.Status.INFEASIBLE) {
            boolean told = why.status() != Assignment.Status.UNDECIDED;
            add(new StateBadge(
                    told ? Tone.OK : Tone.NEUTRAL,
                    getTranslation(told ? "draw.check.possible" : "draw.check.undecided")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("draw-plan");
        why.shortages().forEach(shortage -> list.add(new ListItem(told(shortage))));
        add(list, new H3(getTranslation("draw.relax.title")));
        if (why.relaxations().isEmpty()) {
            add(new Paragraph(getTranslation("draw.relax.none")));
            return;
        }
        UnorderedList ways = new UnorderedList();
        ways.addClassName("draw-relaxations");
        why.relaxations().forEach(one -> ways.add(way(one, open)));
        add(ways);
    }

    private String told(Shortage shortage) {
        String groups = shortage.applications().stream()
                .map(index -> words.group(why.panels().get(index)))
                .collect(Collectors.joining(getTranslation("draw.and")));
        return getTranslation(
                shortage.alone() ? "draw.short.alone" : "draw.short.together",
                words.rule(shortage.requirement()),
                groups,
                shortage.demanded(),
                shortage.available(),
                shortage.missing());
    }

    private ListItem way(Relaxation one, boolean open) {
        String step = words.relaxed(one);
        ListItem item = new ListItem(
                new Span(step),
                new StateBadge(
                        one.missing() == 0 ? Tone.OK : Tone.NEUTRAL,
                        getTranslation(
                                one.missing() == 0 ? "draw.relax.enough" : "draw.relax.gain",
                                one.gain(),
                                one.missing())));
        if (open) {
            Button relax = new Button(
                    getTranslation("draw.relax.act"),
                    click -> Dialogs.reason(
                            getTranslation("draw.relax.act"),
                            getTranslation("draw.relax.confirm", step),
                            getTranslation("draw.relax.act"),
                            reason -> acts.relax(one.rule(), reason)));
            relax.setAriaLabel(getTranslation("draw.relax.aria", step));
            item.add(relax);
        }
        return item;
    }
}
