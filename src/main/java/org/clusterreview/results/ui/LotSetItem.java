package org.clusterreview.results.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.clusterreview.results.LotSet;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** Equals between which an organiser may have a lot drawn: by the system, once, or by hand. */
class LotSetItem extends ListItem {

    private static final long serialVersionUID = 1L;

    LotSetItem(LotSet set, LotWords words, LotActs acts) {
        addClassName("lot-set");
        add(
                new Span(words.subject(set.among())),
                set.isWaiting()
                        ? new StateBadge(Tone.TODO, getTranslation("result.state.lot"))
                        : new StateBadge(Tone.OK, getTranslation("lot.state.decided")));
        if (set.isFinal()) {
            return;
        }
        boolean again = set.decided().isPresent();
        Button draw = new Button(
                getTranslation(again ? "lot.act.again" : "lot.act.start"), click -> start(set, again, words, acts));
        if (!again) {
            draw.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        Button hand = new Button(getTranslation("lot.act.by-hand"), click -> new LotDialog(set, words, acts).open());
        Div buttons = new Div(draw, hand);
        buttons.addClassNames("board-buttons", "no-print");
        add(buttons);
    }

    private void start(LotSet set, boolean again, LotWords words, LotActs acts) {
        String title = getTranslation("lot.act.start");
        String consequence = getTranslation("lot.start.consequence", words.subject(set.among()));
        if (again) {
            Dialogs.reason(
                    getTranslation("lot.act.again"),
                    getTranslation("lot.again.consequence", consequence),
                    title,
                    reason -> acts.start(set, reason));
        } else {
            Dialogs.confirm(title, consequence, title, () -> acts.start(set, ""));
        }
    }
}
