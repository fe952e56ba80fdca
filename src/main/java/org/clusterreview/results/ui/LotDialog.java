package org.clusterreview.results.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.documents.ui.SupportingDocument;
import org.clusterreview.results.LotSet;

/** Writes down a lot that was drawn by hand: in which order, who watched, how it was drawn, and the signed record. */
class LotDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int NOTE_LENGTH = 2_000;
    private static final int WITNESS_LENGTH = 200;

    private final List<Select<String>> places = new ArrayList<>();
    private final TextField witness = new TextField();
    private final TextArea note;
    private final TextArea reason;
    private final SupportingDocument document;
    private final transient LotSet set;
    private final transient LotActs acts;

    LotDialog(LotSet set, LotWords words, LotActs acts) {
        this.set = set;
        this.acts = acts;
        List<String> equals = set.among().applications();
        setHeaderTitle(getTranslation("result.lot.title"));
        setWidth("36rem");
        VerticalLayout content =
                new VerticalLayout(new Paragraph(getTranslation("result.lot.explained", equals.size())));
        content.setPadding(false);
        for (int i = 0; i < equals.size(); i++) {
            Select<String> place = new Select<>();
            place.setLabel(getTranslation("result.lot.place", i + 1));
            place.setItems(equals);
            place.setItemLabelGenerator(words::application);
            place.setWidthFull();
            place.addValueChangeListener(change -> completeLast(equals));
            places.add(place);
            content.add(place);
        }
        witness.setLabel(getTranslation("result.lot.witness"));
        witness.setRequiredIndicatorVisible(true);
        witness.setMaxLength(WITNESS_LENGTH);
        witness.setWidthFull();
        note = area(getTranslation("result.lot.note"), getTranslation("result.lot.note.help"));
        reason = area(getTranslation("lot.reason.again"), getTranslation("lot.reason.again.help"));
        reason.setVisible(set.decided().isPresent());
        document = new SupportingDocument(getTranslation("lot.document.label"));
        content.add(witness, note, document, reason);
        add(content);
        Button record = new Button(getTranslation("result.lot.record"), click -> record());
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), record);
    }

    private static TextArea area(String label, String help) {
        TextArea area = new TextArea(label);
        area.setHelperText(help);
        area.setRequiredIndicatorVisible(true);
        area.setMaxLength(NOTE_LENGTH);
        area.setMinRows(2);
        area.setWidthFull();
        return area;
    }

    /** Once all places but one are taken, the last is certain. */
    private void completeLast(List<String> equals) {
        List<String> left = new ArrayList<>(equals);
        places.forEach(place -> left.remove(place.getValue()));
        List<Select<String>> empty = places.stream().filter(Select::isEmpty).toList();
        if (empty.size() == 1 && left.size() == 1) {
            empty.getFirst().setValue(left.getFirst());
        }
    }

    private void record() {
        List<ApplicationId> order = places.stream()
                .flatMap(place -> place.getOptionalValue().stream())
                .map(ApplicationId::of)
                .toList();
        LotActs.Written written = new LotActs.Written(order, witness.getValue(), note.getValue(), reason.getValue());
        if (acts.enter(set, written, document)) {
            close();
        }
    }
}
