package org.clusterreview.eligibility.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.clusterreview.eligibility.Explanation;
import org.clusterreview.panels.assignment.Assignment;
import org.clusterreview.panels.assignment.Relaxation;
import org.clusterreview.panels.assignment.Shortage;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** What is short, and what each relaxed rule would bring, with a button for the organiser. */
public class ShortageList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Explanation why;
    private final transient RuleWords words;
    private final transient BiPredicate<String, String> relax;

    /**
     * @param relax takes a rule and the reason for relaxing it, and tells whether that was done
     * @param open whether rules may be relaxed now by who looks
     */
    public ShortageList(Explanation why, RuleWords words, BiPredicate<String, String> relax, boolean open) {
        this.why = why;
        this.words = words;
        this.relax = relax;
        addClassName("draw-shortage");
        if (why.status() != Assignment.Status.INFEASIBLE) {
            boolean told = why.status() != Assignment.Status.UNDECIDED;
            add(new StateBadge(
                    told ? Tone.OK : Tone.NEUTRAL,
                    getTranslation(told ? "rules.check.possible" : "rules.check.undecided")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("draw-plan");
        why.shortages().forEach(shortage -> list.add(new ListItem(told(shortage))));
        add(list, new H3(getTranslation("rules.relax.title")));
        if (why.relaxations().isEmpty()) {
            add(new Paragraph(getTranslation("rules.relax.none")));
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
                .collect(Collectors.joining(getTranslation("rules.and")));
        return getTranslation(
                shortage.alone() ? "rules.short.alone" : "rules.short.together",
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
                                one.missing() == 0 ? "rules.relax.enough" : "rules.relax.gain",
                                one.gain(),
                                one.missing())));
        if (open) {
            Button act = new Button(
                    getTranslation("rules.relax.act"),
                    click -> Dialogs.reason(
                            getTranslation("rules.relax.act"),
                            getTranslation("rules.relax.confirm", step),
                            getTranslation("rules.relax.act"),
                            reason -> relax.test(one.rule(), reason)));
            act.setAriaLabel(getTranslation("rules.relax.aria", step));
            item.add(act);
        }
        return item;
    }
}
