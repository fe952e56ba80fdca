package org.clusterreview.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Predicate;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.results.LotRecord;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** A lot that waits for the supervisor: what has been published, and to each role its own button. */
class OpenLot extends Section {

    private static final long serialVersionUID = 1L;
    private static final int WORDS_LENGTH = 200;

    private final transient LotRecord lot;
    private final transient LotActs acts;

    OpenLot(LotRecord lot, LotWords words, LotActs acts) {
        this.lot = lot;
        this.acts = acts;
        addClassName("lot-open");
        add(
                new H3(getTranslation("lot.number", lot.number())),
                new Paragraph(words.subject(lot.among())),
                new StateBadge(Tone.TODO, getTranslation("lot.state.open")));
        DescriptionList facts = LotFacts.started(lot, words);
        lot.byHand().ifPresent(hand -> LotFacts.byHand(facts, hand, words, acts));
        add(facts, LotFacts.frozen(lot));
        Viewer viewer = acts.viewer();
        boolean own = lot.started().by().equals(viewer.actor());
        if (viewer.has(Role.SUPERVISOR) && own) {
            add(new StateBadge(Tone.WARN, getTranslation("lot.barred")));
        } else if (viewer.has(Role.SUPERVISOR)) {
            add(supervisor());
        } else {
            add(new StateBadge(Tone.NEUTRAL, getTranslation("draw.waits", getTranslation("role.SUPERVISOR"))));
        }
        if (viewer.has(Role.ORGANISER)) {
            add(row(ended("lot.act.cancel", "lot.cancel.explained", reason -> acts.cancel(lot.id(), reason))));
        }
    }

    private Component supervisor() {
        boolean byHand = lot.byHand().isPresent();
        String act = getTranslation(byHand ? "lot.act.confirm" : "lot.act.witness");
        TextField said = new TextField(getTranslation(byHand ? "lot.field.consent" : "lot.field.words"));
        said.setHelperText(getTranslation(byHand ? "lot.field.consent.help" : "lot.field.words.help"));
        said.setMaxLength(WORDS_LENGTH);
        said.setRequiredIndicatorVisible(true);
        said.setValueChangeMode(ValueChangeMode.EAGER);
        said.addClassName("draw-witness");
        Button decide = new Button(
                act,
                click -> Dialogs.confirm(
                        act,
                        getTranslation(
                                byHand ? "lot.confirm.consequence" : "lot.witness.consequence",
                                said.getValue().strip()),
                        act,
                        () -> decide(byHand, said.getValue())));
        decide.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        decide.setEnabled(false);
        said.addValueChangeListener(
                change -> decide.setEnabled(!change.getValue().isBlank()));
        return new Div(
                said,
                row(
                        decide,
                        ended("lot.act.decline", "lot.decline.explained", reason -> acts.decline(lot.id(), reason))));
    }

    private void decide(boolean byHand, String words) {
        if (byHand) {
            acts.confirm(lot.id(), words);
        } else {
            acts.witness(lot.id(), words);
        }
    }

    private Button ended(String act, String explained, Predicate<String> end) {
        return new Button(
                getTranslation(act),
                click -> Dialogs.reason(getTranslation(act), getTranslation(explained), getTranslation(act), end));
    }

    private static Div row(Component... buttons) {
        Div row = new Div(buttons);
        row.addClassNames("board-buttons", "no-print");
        return row;
    }
}
