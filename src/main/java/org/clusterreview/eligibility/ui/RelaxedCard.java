package org.clusterreview.eligibility.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.clusterreview.panels.inforce.RelaxedRule;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.Times;

/** The rules that were relaxed for the track: by whom, when and why; the organiser can let them hold again. */
public class RelaxedCard extends Section {

    private static final long serialVersionUID = 1L;

    /** @param revokes lets one hold again */
    public RelaxedCard(List<RelaxedRule> relaxed, RuleWords words, Consumer<RelaxedRule> revokes, boolean open) {
        addClassName("work-card");
        add(new H2(getTranslation("rules.relaxed.title")));
        UnorderedList list = new UnorderedList();
        list.addClassName("draw-relaxations");
        for (RelaxedRule one : relaxed) {
            ListItem item = new ListItem(new Span(getTranslation(
                    one.holds() ? "rules.relaxed.one" : "rules.relaxed.revoked",
                    words.rule(one.rule()),
                    words.person(one.relaxed()),
                    Times.minute(one.relaxed().at()),
                    one.reason())));
            if (open && one.holds()) {
                Button revoke = new Button(
                        getTranslation("rules.relaxed.revoke"),
                        click -> Dialogs.confirm(
                                getTranslation("rules.relaxed.revoke"),
                                getTranslation("rules.relaxed.revoke.explained", words.rule(one.rule())),
                                getTranslation("rules.relaxed.revoke"),
                                () -> revokes.accept(one)));
                revoke.setAriaLabel(getTranslation("rules.relaxed.revoke.aria", words.rule(one.rule())));
                item.add(revoke);
            }
            list.add(item);
        }
        add(list);
    }
}
