package org.clusterreview.draws.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.clusterreview.draws.RelaxedRule;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.Times;

/** The rules that were relaxed for the track: by whom, when and why; the organiser can let them hold again. */
class RelaxedCard extends Section {

    private static final long serialVersionUID = 1L;

    RelaxedCard(List<RelaxedRule> relaxed, DrawWords words, DrawActs acts, boolean open) {
        addClassName("work-card");
        add(new H2(getTranslation("draw.relaxed.title")));
        UnorderedList list = new UnorderedList();
        list.addClassName("draw-relaxations");
        for (RelaxedRule one : relaxed) {
            ListItem item = new ListItem(new Span(getTranslation(
                    one.holds() ? "draw.relaxed.one" : "draw.relaxed.revoked",
                    words.rule(one.rule()),
                    words.person(one.relaxed()),
                    Times.minute(one.relaxed().at()),
                    one.reason())));
            if (open && one.holds()) {
                Button revoke = new Button(
                        getTranslation("draw.relaxed.revoke"),
                        click -> Dialogs.confirm(
                                getTranslation("draw.relaxed.revoke"),
                                getTranslation("draw.relaxed.revoke.explained", words.rule(one.rule())),
                                getTranslation("draw.relaxed.revoke"),
                                () -> acts.revoke(one)));
                revoke.setAriaLabel(getTranslation("draw.relaxed.revoke.aria", words.rule(one.rule())));
                item.add(revoke);
            }
            list.add(item);
        }
        add(list);
    }
}
